package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What names somebody, and what only looks like it. */
class ErasedPeopleTest {

    private static final ErasedPeople WILL = new ErasedPeople(
            Set.of(new UUID(0, 1)), Set.of("Will Berg (Acme)"), Set.of("Will Berg", "Will"), Set.of("w@a.example"));

    @Test
    void everyNameOfThePersonLeavesAText() {
        assertThat(WILL.without("Thanks, Will. WILL BERG (ACME) writes as W@A.example; will berg, too."))
                .isEqualTo("Thanks, (erased). (erased) writes as (erased); (erased), too.");
    }

    @Test
    void wordsThatOnlyLookLikeANameStay() {
        String text = "I will call Willa at ww@a.example or Bergwill.";

        assertThat(WILL.without(text)).isEqualTo(text);
    }

    @Test
    void namesAreKnownWhateverTheirLetters() {
        assertThat(WILL.isNamed(" will berg ")).isTrue();
        assertThat(WILL.isNamed("Willa Berg")).isFalse();
        assertThat(WILL.isNamed(null)).isFalse();
        assertThat(WILL.speaksAs("Will Berg (Acme)")).isTrue();
    }

    @Test
    void erasedTwiceIsErasedOnce() {
        String once = WILL.without("Thanks, Will.");

        assertThat(WILL.without(once)).isEqualTo(once);
    }
}
