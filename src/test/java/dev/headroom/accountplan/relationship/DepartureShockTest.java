package dev.headroom.accountplan.relationship;

import static dev.headroom.account.contact.ContactLevel.DIRECTOR;
import static dev.headroom.account.contact.ContactLevel.EXECUTIVE;
import static dev.headroom.account.contact.ContactLevel.MANAGER;
import static dev.headroom.account.contact.ContactLevel.VP;
import static dev.headroom.accountplan.relationship.Customer.amount;
import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.money.Money;
import org.junit.jupiter.api.Test;

/** What changes when one person leaves. */
class DepartureShockTest {

    private static Money aud(String amount) {
        return Money.of(amount(amount), Customer.AUD);
    }

    /**
     * Health's 900,000 is reached by Ada and Ben, Schools' 100,000 by Cy. Kim meets all three, Lee meets Ben too.
     *
     * <p>Each line needs 7 contacts; Health has 2 of them, Schools 1: 14 − 3 = 11 are missing.
     */
    private static Customer customer() {
        return new Customer()
                .unit("Health")
                .unit("Schools")
                .contact("Ada", "Health", EXECUTIVE)
                .contact("Ben", "Health", DIRECTOR, "Ada")
                .contact("Bo", "Health", DIRECTOR, "Ada")
                .contact("Bea", "Health", MANAGER, "Ben")
                .contact("Cy", "Schools", MANAGER)
                .engaged("Ada", "Kim")
                .engaged("Ben", "Kim", "Lee")
                .engaged("Cy", "Kim")
                .cell("Health", "IT", "900000", "0")
                .cell("Schools", "IT", "100000", "0");
    }

    @Test
    void beforeIsAsItIs() {
        RelationshipExposure before =
                customer().picture().departureOfPerson(id("person Ada")).before();
        assertThat(before)
                .isEqualTo(new RelationshipExposure(14, 11, 1, aud("100000"), aud("100000"), aud("100000"), aud("0")));
    }

    /** Without Ada one more contact is missing, and Health's 900,000 hangs on Ben. */
    @Test
    void secondPersonLeavingMakesTheFirstTheOnlyOne() {
        DepartureShock shock = customer().picture().departureOfPerson(id("person Ada"));
        assertThat(shock.after())
                .isEqualTo(
                        new RelationshipExposure(14, 12, 2, aud("1000000"), aud("1000000"), aud("100000"), aud("0")));
        assertThat(shock.worseCells())
                .extracting(SingleThreadedCell::onlyPersonUuid)
                .containsExactly(id("person Ben"));
        assertThat(shock.worseSlots()).containsExactly(new CoverageSlot(id("Health"), EXECUTIVE, 1, 0, 0));
    }

    /** Without Cy nobody reaches Schools: its 100,000 hangs on nobody any more, which is worse and not better. */
    @Test
    void onlyPersonLeavingLeavesNobody() {
        RelationshipExposure after =
                customer().picture().departureOfPerson(id("person Cy")).after();
        assertThat(after)
                .isEqualTo(new RelationshipExposure(14, 12, 1, aud("100000"), aud("0"), aud("0"), aud("100000")));
    }

    /** Without Kim, Ada and Cy have no touch left and Ben is met by Lee alone: 13 missing, 900,000 on Ben and Lee. */
    @Test
    void memberTakesTheirTouchesWithThem() {
        DepartureShock shock = customer().picture().departureOfMember(id("Kim"));
        assertThat(shock.after())
                .isEqualTo(new RelationshipExposure(
                        14, 13, 2, aud("1000000"), aud("900000"), aud("900000"), aud("100000")));
        assertThat(shock.worseSlots())
                .containsExactly(
                        new CoverageSlot(id("Health"), EXECUTIVE, 1, 1, 0),
                        new CoverageSlot(id("Schools"), MANAGER, 2, 1, 0));
    }

    /** What Kim and Lee do together goes on with Lee. */
    @Test
    void memberLeavesWhatOthersTookPartInBehind() {
        Customer customer = new Customer()
                .unit("Health")
                .contact("Ada", "Health", EXECUTIVE)
                .together("Ada", 2, 10, "Kim", "Lee")
                .cell("Health", "IT", "100", "0");
        RelationshipExposure after =
                customer.picture().departureOfMember(id("Kim")).after();
        assertThat(after).isEqualTo(new RelationshipExposure(7, 6, 1, aud("100"), aud("100"), aud("100"), aud("0")));
    }

    @Test
    void personLeavesEveryRoleTheyHold() {
        Customer customer = customer().role("Ada at Schools", "person Ada", "Schools", VP, null);
        customer.engaged("Ada at Schools", "Kim");
        assertThat(customer.picture().exposure().missingContacts()).isEqualTo(10);
        assertThat(customer.picture()
                        .departureOfPerson(id("person Ada"))
                        .after()
                        .missingContacts())
                .isEqualTo(12);
    }

    @Test
    void somebodyWeDontKnowChangesNothing() {
        DepartureShock shock = customer().picture().departureOfPerson(id("person unheard of"));
        assertThat(shock.after()).isEqualTo(shock.before());
        assertThat(shock.worseCells()).isEmpty();
        assertThat(shock.worseSlots()).isEmpty();
        assertThat(shock.turnToUuids()).isEmpty();
    }

    /** After Ben: his superior Ada, who is engaged; Bo, who reports to her too; and Bea, of lower level, his report. */
    @Test
    void afterAPersonTheNearestInTheTreeAreTurnedTo() {
        assertThat(customer().picture().departureOfPerson(id("person Ben")).turnToUuids())
                .containsExactly(id("Ada"), id("Bo"), id("Bea"));
    }

    @Test
    void afterAMemberTheContactsNobodyElseMeetsAreTurnedTo() {
        assertThat(customer().picture().departureOfMember(id("Kim")).turnToUuids())
                .containsExactlyInAnyOrder(id("Ada"), id("Cy"));
        assertThat(customer().picture().departureOfMember(id("Lee")).turnToUuids())
                .isEmpty();
    }
}
