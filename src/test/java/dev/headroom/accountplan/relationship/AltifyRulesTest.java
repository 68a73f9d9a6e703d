package dev.headroom.accountplan.relationship;

import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.contact.ContactLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Altify's classes, ladder and thresholds, as published. */
class AltifyRulesTest {

    private static Stakeholder stakeholder(
            String name, PoliticalStatus status, Disposition disposition, CoverageLevel coverage) {
        return new Stakeholder(id(name), null, null, disposition, status, null, coverage, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "INNER_CIRCLE,MENTOR,UNKNOWN,SUPPORTIVE_KEY_PLAYER",
        "POLITICAL_STRUCTURE,SUPPORTER,NO_CONTACT,SUPPORTIVE_KEY_PLAYER",
        "INNER_CIRCLE,NEUTRAL,BRIEF,KEY_PLAYER_WITH_SOME_COVER",
        "POLITICAL_STRUCTURE,ENEMY,IN_DEPTH,KEY_PLAYER_WITH_SOME_COVER",
        "INNER_CIRCLE,,MULTIPLE,KEY_PLAYER_WITH_SOME_COVER",
        "INNER_CIRCLE,NON_SUPPORTER,NO_CONTACT,KEY_PLAYER_WITHOUT_COVER",
        "POLITICAL_STRUCTURE,,UNKNOWN,KEY_PLAYER_WITHOUT_COVER",
        "OUTSIDE,MENTOR,IN_DEPTH,NOT_A_KEY_PLAYER",
        ",MENTOR,IN_DEPTH,NOT_A_KEY_PLAYER"
    })
    void contactHasTheClassItsAttributesGiveIt(
            PoliticalStatus status, Disposition disposition, CoverageLevel coverage, ContactClass expected) {
        assertThat(ContactClass.of(stakeholder("Ada", status, disposition, coverage)))
                .isEqualTo(expected);
    }

    @Test
    void ladderIsClimbedStepByStep() {
        List<Stakeholder> map = new ArrayList<>();
        assertThat(MapStatus.of(map)).isEqualTo(MapStatus.NO_CONTACTS);
        map.add(stakeholder("Ada", PoliticalStatus.OUTSIDE, Disposition.MENTOR, CoverageLevel.IN_DEPTH));
        assertThat(MapStatus.of(map)).isEqualTo(MapStatus.NO_KEY_PLAYERS);
        map.add(stakeholder("Ben", PoliticalStatus.INNER_CIRCLE, Disposition.NEUTRAL, CoverageLevel.IN_DEPTH));
        assertThat(MapStatus.of(map)).isEqualTo(MapStatus.NO_SUPPORTIVE_KEY_PLAYERS);
        map.add(stakeholder("Cy", PoliticalStatus.INNER_CIRCLE, Disposition.SUPPORTER, CoverageLevel.UNKNOWN));
        assertThat(MapStatus.of(map)).isEqualTo(MapStatus.SUPPORTIVE_KEY_PLAYERS);
        assertThat(MapStatus.values()).extracting(MapStatus::step).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whoHasLeftHoldsNoMapOnTheLadder() {
        Customer customer = new Customer()
                .unit("Health")
                .former("Ada", "Health", ContactLevel.EXECUTIVE)
                .stakeholder(stakeholder("Ada", PoliticalStatus.INNER_CIRCLE, Disposition.MENTOR, CoverageLevel.BRIEF));
        assertThat(customer.picture().status()).isEqualTo(MapStatus.NO_CONTACTS);
    }

    /** Of 4 maps, 2 are a half and 1 is a quarter; of 5 maps, 1 is below a quarter and 2 are below a half. */
    @ParameterizedTest
    @CsvSource({"4,4,GREEN", "2,4,GREEN", "1,4,AMBER", "0,4,RED", "1,5,RED", "2,5,AMBER", "0,0,"})
    void manyMapsAreRatedByThePartThatIsGood(int good, int all, MapRating expected) {
        List<MapStatus> maps = new ArrayList<>(Collections.nCopies(good, MapStatus.SUPPORTIVE_KEY_PLAYERS));
        maps.addAll(Collections.nCopies(all - good, MapStatus.NO_SUPPORTIVE_KEY_PLAYERS));
        assertThat(MapRating.of(maps)).isEqualTo(expected);
    }
}
