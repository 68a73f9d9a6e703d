package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saulius Grigaitis (Grandine)",
                "Grigaitis, Saulius",
                "GRIGAITIS, Saulius",
                "Saulius Grigaitis | Grandine",
                "saulius grigaitis"
            })
    void eachPartOfANameLeavesHoweverItIsShown(String shown) {
        ErasedPeople erased = erased(shown, "Ann Lee");

        assertThat(erased.without("Saulius will send it to Ann. Ask Mr. Grigaitis, or Grigaitis, Saulius;"
                        + " SAULIUS GRIGAITIS knows. Grigaitis's list."))
                .isEqualTo("(erased) will send it to Ann. Ask Mr. (erased), or (erased);"
                        + " (erased) knows. (erased)'s list.");
    }

    @Test
    void whatAnotherOneIsCalledByTooStays() {
        ErasedPeople erased = erased("Ann Berg", "Ann van Lee (Berg Ltd)");

        assertThat(erased.without("Ann asked Berg; ann berg said yes."))
                .isEqualTo("Ann asked (erased); (erased) said yes.");
    }

    @Test
    void wordsThatManyNamesHaveStay() {
        String text = "The van is there, and Al knows.";

        assertThat(erased("Al van der Meer").without(text)).isEqualTo(text);
        assertThat(erased("Al van der Meer").without("Al van der Meer and Meer"))
                .isEqualTo("(erased) and (erased)");
    }

    @Test
    void whoIsCalledErasedIsErasedLikeAnybodyElseAndOnlyOnce() {
        Attendee called = SampleMeeting.attendee(ErasedPeople.MARK, "c@a.example");
        Attendee gone = SampleMeeting.attendee(ErasedPeople.MARK);
        Meeting meeting = SampleMeeting.of(called, gone);

        assertThat(ErasedPeople.of(meeting, called::equals).emails()).containsExactly("c@a.example");
        assertThat(ErasedPeople.of(meeting, gone::equals).isEmpty()).isTrue();
    }

    private static ErasedPeople erased(String shown, String... others) {
        Attendee meant = SampleMeeting.attendee(shown);
        Attendee[] all = Stream.concat(Stream.of(meant), Stream.of(others).map(SampleMeeting::attendee))
                .toArray(Attendee[]::new);
        return ErasedPeople.of(SampleMeeting.of(all), meant::equals);
    }

    @Test
    void whatCallsSomebodyElseInOtherMeetingsIsLookedForInNone() {
        var people = new ErasedPeople(Set.of(), Set.of("Speaker 3", "Bea Buyer", "Bea"), Set.of("Sam Lee"), Set.of());

        assertThat(people.elsewhere().isNamed("Speaker 3")).isFalse();
        assertThat(people.elsewhere().isNamed("Bea")).isFalse();
        assertThat(people.elsewhere().isNamed("Bea Buyer")).isTrue();
        assertThat(people.elsewhere().isNamed("Sam Lee")).isTrue();
    }

    @Test
    void aLabelAloneMeansNobodyOutsideOfItsAccount() {
        var selector = new PersonSelector(null, null, "Bea Buyer", UUID.randomUUID());

        assertThat(selector.anywhere().isNamed("Bea Buyer")).isFalse();
    }
}
