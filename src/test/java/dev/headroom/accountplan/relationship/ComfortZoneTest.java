package dev.headroom.accountplan.relationship;

import static dev.headroom.account.contact.ContactLevel.DIRECTOR;
import static dev.headroom.account.contact.ContactLevel.EXECUTIVE;
import static dev.headroom.account.contact.ContactLevel.MANAGER;
import static dev.headroom.accountplan.relationship.Customer.amount;
import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.platform.money.Money;
import org.junit.jupiter.api.Test;

/** Whether touches go where the headroom is. */
class ComfortZoneTest {

    private static Customer healthAndSchools() {
        return new Customer()
                .unit("Health")
                .unit("Schools")
                .contact("Ada", "Health", DIRECTOR)
                .contact("Ben", "Schools", DIRECTOR);
    }

    /**
     * Touches 6 : 2 : 0, headroom 100,000 : 300,000 : 0, so p = 0.75, 0.25, 0 and q = 0.25, 0.75, 0. The smaller of the
     * two add up to 0.25 + 0.25 = 0.5, and comfort is 1 − 0.5. The roads' touches are left out, as their headroom is
     * unknown.
     */
    @Test
    void comfortIsThePartOfTouchesThatGoesElsewhere() {
        ComfortZone zone = healthAndSchools()
                .unit("Transport")
                .unit("Roads")
                .contact("Cy", "Roads", MANAGER)
                .touch("Ada", "Kim", 6, 1)
                .touch("Ben", "Kim", 2, 1)
                .touch("Cy", "Kim", 9, 1)
                .cell("Health", "IT", "10000", "60000")
                .cell("Health", "Print", "0", "40000")
                .cell("Health", "Cloud", "0", null)
                .cell("Schools", "IT", "0", "300000")
                .cell("Transport", "IT", "90000", "-50000")
                .cell("Roads", "IT", "0", null)
                .notEligible("Roads", "Print")
                .picture()
                .comfortZone();
        assertThat(zone.comfort()).isEqualTo(0.5);
        assertThat(zone.rows())
                .extracting(ComfortRow::unitUuid)
                .containsExactly(id("Schools"), id("Transport"), id("Health"));
        assertThat(zone.rows().get(2))
                .isEqualTo(new ComfortRow(id("Health"), 1, 6, 0.75, Money.of(amount("100000"), Customer.AUD), 0.25, 1));
        assertThat(zone.unknownRows()).containsExactly(new ComfortRow(id("Roads"), 1, 9, null, null, null, 1));
    }

    @Test
    void comfortIsZeroWhereTouchesFollowTheHeadroom() {
        ComfortZone zone = healthAndSchools()
                .touch("Ada", "Kim", 1, 1)
                .touch("Ben", "Kim", 3, 1)
                .cell("Health", "IT", "0", "100")
                .cell("Schools", "IT", "0", "300")
                .picture()
                .comfortZone();
        assertThat(zone.comfort()).isZero();
    }

    @Test
    void comfortIsOneWhereWeNeverGoWhereTheHeadroomIs() {
        ComfortZone zone = healthAndSchools()
                .touch("Ada", "Kim", 7, 1)
                .cell("Health", "IT", "5000", "0")
                .cell("Schools", "IT", "0", "300")
                .picture()
                .comfortZone();
        assertThat(zone.comfort()).isEqualTo(1);
    }

    /** A director's touches stand for everything below: the pharmacy's headroom is met in Health. */
    @Test
    void partsAreAddedToTheirLine() {
        ComfortZone zone = healthAndSchools()
                .unit("Pharmacy", "Health")
                .unit("Wards", "Health")
                .touch("Ada", "Kim", 1, 1)
                .touch("Ben", "Kim", 1, 1)
                .cell("Pharmacy", "IT", "0", "100")
                .cell("Wards", "IT", "0", "200")
                .cell("Schools", "IT", "0", "100")
                .picture()
                .comfortZone();
        // p = 1/2, 1/2 and q = 3/4, 1/4.
        assertThat(zone.comfort()).isCloseTo(0.25, within(1e-12));
        assertThat(zone.rows()).hasSize(2);
    }

    @Test
    void nothingIsKnownWithoutTouchesOrWithoutHeadroom() {
        Customer customer = healthAndSchools().cell("Health", "IT", "5000", null);
        assertThat(customer.touch("Ada", "Kim", 3, 1).picture().comfortZone().comfort())
                .isNull();
        assertThat(healthAndSchools()
                        .cell("Health", "IT", "0", "100")
                        .picture()
                        .comfortZone()
                        .comfort())
                .isNull();
        assertThat(new Customer().picture().comfortZone().comfort()).isNull();
    }

    @Test
    void touchesOutsideTheWindowAndOfUnplacedContactsTakeNoPart() {
        ComfortZone zone = healthAndSchools()
                .contact("Ed", null, EXECUTIVE)
                .touch("Ed", "Kim", 5, 1)
                .touch("Ada", "Kim", 1, 366)
                .touch("Ben", "Kim", 1, 365)
                .cell("Health", "IT", "0", "0")
                .cell("Schools", "IT", "0", "300")
                .picture()
                .comfortZone();
        assertThat(zone.comfort()).isZero();
        assertThat(zone.unplacedTouches()).isEqualTo(5);
    }
}
