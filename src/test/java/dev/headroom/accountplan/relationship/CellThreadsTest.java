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

/** What hangs by a single thread, on their side and on ours. */
class CellThreadsTest {

    private static Money aud(String amount) {
        return Money.of(amount(amount), Customer.AUD);
    }

    /**
     * Ben of Health is met by Kim and Lee, Cy of Schools by Kim alone, and Ada above both by nobody.
     *
     * <pre>
     * Health × IT       500,000 + 100,000   Ben          Kim, Lee
     * Pharmacy × IT     200,000 + unknown   Ben          Kim, Lee
     * Schools × IT            0 + 300,000   Cy           Kim
     * Government × IT    40,000 + unknown   nobody       nobody
     * Schools × Print         0 + unknown   nothing is known to be at stake
     * </pre>
     */
    private static Customer government() {
        return new Customer()
                .unit("Government")
                .unit("Health", "Government")
                .unit("Pharmacy", "Health")
                .unit("Schools", "Government")
                .contact("Ada", "Government", EXECUTIVE)
                .contact("Ben", "Health", DIRECTOR)
                .contact("Cy", "Schools", MANAGER)
                .engaged("Ben", "Kim", "Lee")
                .engaged("Cy", "Kim")
                .cell("Health", "IT", "500000", "100000")
                .cell("Pharmacy", "IT", "200000", null)
                .cell("Schools", "IT", "0", "300000")
                .cell("Government", "IT", "40000", null)
                .cell("Schools", "Print", "0", null)
                .notEligible("Pharmacy", "Print");
    }

    private static SingleThreadedCell cell(RelationshipPicture picture, String unit) {
        return picture.singleThreadedCells().stream()
                .filter(each -> each.unitUuid().equals(id(unit)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cellsOfOneThreadAreListedWithTheMostAtStakeFirst() {
        assertThat(government().picture().singleThreadedCells())
                .containsExactly(
                        new SingleThreadedCell(
                                id("Health"),
                                id("IT"),
                                aud("500000"),
                                aud("100000"),
                                1,
                                true,
                                false,
                                id("person Ben"),
                                null),
                        new SingleThreadedCell(
                                id("Schools"),
                                id("IT"),
                                aud("0"),
                                aud("300000"),
                                1,
                                true,
                                true,
                                id("person Cy"),
                                id("Kim")),
                        new SingleThreadedCell(
                                id("Pharmacy"), id("IT"), aud("200000"), null, 1, true, false, id("person Ben"), null),
                        new SingleThreadedCell(
                                id("Government"), id("IT"), aud("40000"), null, 0, true, true, null, null));
    }

    /** 500,000 + 200,000 hang on Ben; Cy's cell has no revenue; nobody reaches the government's own 40,000. */
    @Test
    void revenueAtRiskIsWhatOnlyOnePersonReaches() {
        RelationshipPicture picture = government().picture();
        assertThat(picture.peopleAtRisk()).containsExactly(new PersonRevenueAtRisk(id("person Ben"), aud("700000"), 2));
        assertThat(picture.membersAtRisk()).isEmpty();
        assertThat(picture.exposure())
                .usingRecursiveComparison()
                .ignoringFields("requiredContacts", "missingContacts")
                .isEqualTo(new RelationshipExposure(0, 0, 4, aud("740000"), aud("700000"), aud("0"), aud("40000")));
    }

    /** Once Lee engages Ada she reaches everything: 2 people in Health; only Lee reaches the government's own. */
    @Test
    void contactsAboveReachWhatIsBelow() {
        RelationshipPicture picture = government().engaged("Ada", "Lee").picture();
        assertThat(picture.singleThreadedCells())
                .extracting(SingleThreadedCell::unitUuid)
                .containsExactly(id("Government"));
        assertThat(cell(picture, "Government").engagedContacts()).isEqualTo(1);
        assertThat(picture.peopleAtRisk()).containsExactly(new PersonRevenueAtRisk(id("person Ada"), aud("40000"), 1));
        assertThat(picture.membersAtRisk()).containsExactly(new MemberRevenueAtRisk(id("Lee"), aud("40000"), 1));
    }

    @Test
    void contactsBelowOrBesideDontReachIt() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .unit("Pharmacy", "Health")
                .unit("Schools")
                .contact("Ada", "Pharmacy", MANAGER)
                .contact("Ben", "Schools", MANAGER)
                .engaged("Ada", "Kim")
                .engaged("Ben", "Kim")
                .cell("Health", "IT", "100", null)
                .picture();
        assertThat(cell(picture, "Health").engagedContacts()).isZero();
    }

    @Test
    void twoRolesOfOnePersonAreOneThread() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .role("Ada at Health", "Ada", "Health", DIRECTOR, null)
                .role("Ada at the board", "Ada", "Health", EXECUTIVE, null)
                .engaged("Ada at Health", "Kim", "Lee")
                .engaged("Ada at the board", "Kim")
                .cell("Health", "IT", "100", "0")
                .picture();
        SingleThreadedCell cell = cell(picture, "Health");
        assertThat(cell.engagedContacts()).isEqualTo(2);
        assertThat(cell.onTheirSide()).isTrue();
        assertThat(cell.onOurSide()).isFalse();
        assertThat(picture.peopleAtRisk()).containsExactly(new PersonRevenueAtRisk(id("Ada"), aud("100"), 1));
    }

    @Test
    void colleagueWhoseTouchIsLongAgoIsNoSecondThreadOfOurs() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", "Health", DIRECTOR)
                .contact("Ben", "Health", DIRECTOR)
                .engaged("Ada", "Kim")
                .engaged("Ben", "Kim")
                .touch("Ada", "Lee", 9, 91)
                .cell("Health", "IT", "100", "0")
                .picture();
        assertThat(cell(picture, "Health").onTheirSide()).isFalse();
        assertThat(cell(picture, "Health").onlyMemberUuid()).isEqualTo(id("Kim"));
        assertThat(picture.membersAtRisk()).containsExactly(new MemberRevenueAtRisk(id("Kim"), aud("100"), 1));
    }

    @Test
    void colleagueWhoHasLeftIsNoThread() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", "Health", DIRECTOR)
                .contact("Ben", "Health", DIRECTOR)
                .together("Ada", 2, 10, "Kim", "Lee")
                .together("Ben", 2, 10, "Kim", "Lee")
                .left("Lee")
                .cell("Health", "IT", "100", "0")
                .picture();
        assertThat(cell(picture, "Health").onTheirSide()).isFalse();
        assertThat(picture.membersAtRisk()).containsExactly(new MemberRevenueAtRisk(id("Kim"), aud("100"), 1));
    }

    @Test
    void contactWhoIsKnownButNotEngagedIsNoThread() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", "Health", DIRECTOR)
                .touch("Ada", "Kim", 1, 1)
                .cell("Health", "IT", "100", "0")
                .picture();
        assertThat(cell(picture, "Health").engagedContacts()).isZero();
        assertThat(picture.exposure().revenueOnNobody()).isEqualTo(aud("100"));
    }

    /** Targets 300,000 in Health, where the engaged Ben decides, and 100,000 in Schools, where Cy does not: 0.75. */
    @Test
    void reachDepthIsThePartOfTargetsThatADeciderOpens() {
        Customer customer = government()
                .cell("Health", "Cloud", "0", null, "250000")
                .cell("Pharmacy", "Cloud", "0", "10", "50000")
                .cell("Schools", "Cloud", "0", "10", "100000")
                .cell("Schools", "Paper", "0", "10", "0");
        assertThat(customer.picture().reachDepth()).isZero();
        customer.decisionMaker("Ben").decisionMaker("Ada");
        assertThat(customer.picture().reachDepth()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void reachDepthIsUnknownWithoutTargets() {
        assertThat(government().decisionMaker("Ben").picture().reachDepth()).isNull();
    }

    /** Ada may be met every day: where nobody writes that down, nothing is known to hang on nobody. */
    @Test
    void whereNobodyRecordsTouchesItIsUnknownWhatHangsByWhat() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", "Health", DIRECTOR)
                .decisionMaker("Ada")
                .cell("Health", "IT", "100", "50", "150")
                .picture();
        assertThat(picture.exposure()).isEqualTo(new RelationshipExposure(7, null, null, null, null, null, null));
        assertThat(picture.singleThreadedCells()).isEmpty();
        assertThat(picture.reachDepth()).isNull();
        DepartureShock shock = picture.departureOfPerson(id("person Ada"));
        assertThat(shock.worseCells()).isEmpty();
    }

    @Test
    void whereNobodyIsKnownAtAllEverythingHangsOnNobody() {
        RelationshipPicture picture =
                new Customer().unit("Health").cell("Health", "IT", "100", "50").picture();
        assertThat(picture.exposure())
                .isEqualTo(new RelationshipExposure(7, 7, 1, aud("100"), aud("0"), aud("0"), aud("100")));
    }

    @Test
    void cellsOutOfSightAreNotTakenForNone() {
        RelationshipPicture picture = government().cellsOutOfSight().picture();
        assertThat(picture.exposure())
                .usingRecursiveComparison()
                .ignoringFields("requiredContacts", "missingContacts")
                .isEqualTo(new RelationshipExposure(0, 0, null, null, null, null, null));
        assertThat(picture.reachDepth()).isNull();
    }

    /** The cell hangs by a thread for its headroom; what we earn there is not zero, it is unknown. */
    @Test
    void revenueThatNobodyKnowsIsNotZero() {
        Customer customer = new Customer()
                .unit("Health")
                .contact("Ada", "Health", DIRECTOR)
                .engaged("Ada", "Kim")
                .cellOfUnknownRevenue("Health", "IT", "50");
        assertThat(cell(customer.picture(), "Health").revenue()).isNull();
        assertThat(customer.picture().exposure())
                .usingRecursiveComparison()
                .ignoringFields("requiredContacts", "missingContacts")
                .isEqualTo(new RelationshipExposure(0, 0, 1, null, null, null, null));
        customer.cell("Health", "Print", "0", null);
        assertThat(customer.picture().exposure().singleThreadedRevenue()).isNull();
        customer.cell("Health", "Cloud", "70", null);
        assertThat(customer.picture().exposure().singleThreadedRevenue()).isEqualTo(aud("70"));
    }
}
