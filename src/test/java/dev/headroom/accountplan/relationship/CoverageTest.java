package dev.headroom.accountplan.relationship;

import static dev.headroom.account.contact.ContactLevel.DIRECTOR;
import static dev.headroom.account.contact.ContactLevel.EXECUTIVE;
import static dev.headroom.account.contact.ContactLevel.MANAGER;
import static dev.headroom.account.contact.ContactLevel.OTHER;
import static dev.headroom.account.contact.ContactLevel.PROCUREMENT;
import static dev.headroom.account.contact.ContactLevel.VP;
import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.contact.ContactLevel;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured coverage from touches, and the gaps of units × levels. */
class CoverageTest {

    private static Stakeholder typed(String contact, CoverageLevel coverage) {
        return new Stakeholder(id(contact), null, null, null, null, null, coverage, List.of());
    }

    private static ContactCoverage of(RelationshipPicture picture, String contact) {
        return picture.contacts().stream()
                .filter(each -> each.contactUuid().equals(id(contact)))
                .findFirst()
                .orElseThrow();
    }

    private static CoverageSlot slot(RelationshipPicture picture, String unit, ContactLevel level) {
        return picture.slots().stream()
                .filter(each -> each.unitUuid().equals(id(unit)) && each.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** The defaults: 2 touches with the last within 180 days, 6 with the last within 90, a window of 365. */
    @ParameterizedTest
    @CsvSource({
        "1,0,BRIEF",
        "2,180,MULTIPLE",
        "2,181,BRIEF",
        "5,1,MULTIPLE",
        "6,90,IN_DEPTH",
        "6,91,MULTIPLE",
        "60,181,BRIEF",
        "60,365,BRIEF",
        "60,366,NO_CONTACT"
    })
    void coverageIsMeasuredByNumberAndAge(int touches, int daysAgo, CoverageLevel expected) {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .contact("Ben", null, DIRECTOR)
                .touch("Ben", "Kim", 1, 1)
                .touch("Ada", "Kim", touches, daysAgo);
        assertThat(of(customer.picture(), "Ada").measured()).isEqualTo(expected);
    }

    @Test
    void touchesOfAllOfUsCountTogetherAndTheLatestGivesTheAge() {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .touch("Ada", "Kim", 5, 200)
                .touch("Ada", "Lee", 1, 20);
        ContactCoverage ada = of(customer.picture(), "Ada");
        assertThat(ada.touches()).isEqualTo(6);
        assertThat(ada.lastTouchAt()).isEqualTo(OffsetDateTime.parse("2026-03-11T09:00:00Z"));
        assertThat(ada.measured()).isEqualTo(CoverageLevel.IN_DEPTH);
    }

    @Test
    void meetingWithSeveralOfUsIsOneTouch() {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .contact("Ben", null, DIRECTOR)
                .together("Ada", 1, 1, "Kim", "Lee", "Mo", "Nat", "Oz", "Pat")
                .together("Ben", 1, 20, "Kim", "Lee")
                .touch("Ben", "Kim", 1, 1);
        assertThat(of(customer.picture(), "Ada").touches()).isOne();
        assertThat(of(customer.picture(), "Ada").measured()).isEqualTo(CoverageLevel.BRIEF);
        assertThat(of(customer.picture(), "Ada").engaged()).isFalse();
        assertThat(of(customer.picture(), "Ben").touches()).isEqualTo(2);
        assertThat(of(customer.picture(), "Ben").engaged()).isTrue();
    }

    @Test
    void touchesOfWhoHasLeftUsAreHistoryAndEngageNobody() {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .contact("Ben", null, DIRECTOR)
                .engaged("Ada", "Kim")
                .touch("Ben", "Kim", 1, 1)
                .together("Ben", 1, 30, "Kim", "Lee")
                .touch("Ben", "Lee", 1, 40)
                .left("Kim");
        assertThat(of(customer.picture(), "Ada").touches()).isEqualTo(2);
        assertThat(of(customer.picture(), "Ada").measured()).isEqualTo(CoverageLevel.MULTIPLE);
        assertThat(of(customer.picture(), "Ada").engaged()).isFalse();
        assertThat(of(customer.picture(), "Ben").touches()).isEqualTo(3);
        assertThat(of(customer.picture(), "Ben").engaged()).isTrue();
    }

    @Test
    void silenceIsUnknownWhereNobodyKeepsRecordsAndNoContactWhereSomebodyDoes() {
        Customer customer = new Customer().contact("Ada", null, DIRECTOR).contact("Ben", null, DIRECTOR);
        assertThat(of(customer.picture(), "Ada").measured()).isEqualTo(CoverageLevel.UNKNOWN);
        assertThat(customer.picture().coverage()).isNull();
        customer.touch("Ben", "Kim", 1, 1);
        assertThat(of(customer.picture(), "Ada").measured()).isEqualTo(CoverageLevel.NO_CONTACT);
    }

    @Test
    void contactIsEngagedWhileTheLastTouchIsRecent() {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .contact("Ben", null, DIRECTOR)
                .contact("Cy", null, DIRECTOR)
                .touch("Ada", "Kim", 2, 90)
                .touch("Ben", "Kim", 2, 91)
                .touch("Cy", "Kim", 1, 1);
        assertThat(customer.picture().contacts())
                .extracting(ContactCoverage::engaged)
                .containsExactly(true, false, false);
    }

    @Test
    void typedCoverageStandsBesideTheMeasuredOne() {
        Customer customer = new Customer()
                .contact("Ada", null, DIRECTOR)
                .contact("Ben", null, DIRECTOR)
                .contact("Cy", null, DIRECTOR)
                .contact("Di", null, DIRECTOR)
                .stakeholder(typed("Ada", CoverageLevel.IN_DEPTH))
                .stakeholder(typed("Ben", CoverageLevel.BRIEF))
                .stakeholder(typed("Cy", CoverageLevel.UNKNOWN))
                .touch("Ada", "Kim", 1, 300)
                .touch("Ben", "Kim", 1, 3);
        RelationshipPicture picture = customer.picture();
        assertThat(picture.contacts())
                .extracting(ContactCoverage::getDisagrees)
                .containsExactly(true, false, false, false);
        assertThat(of(picture, "Ada").typed()).isEqualTo(CoverageLevel.IN_DEPTH);
        assertThat(of(picture, "Ada").measured()).isEqualTo(CoverageLevel.BRIEF);
        assertThat(of(picture, "Di").contactClass()).isNull();
    }

    /**
     * Health is a line and needs 1 executive, 1 VP, 2 directors, 2 managers and 1 procurement contact. It has 1 engaged
     * executive, 3 engaged directors of whom 2 count, and 1 manager who is known and not engaged: covered 1 + 2 of 7.
     */
    @Test
    void gapIsWhatIsRequiredMinusWhoIsEngaged() {
        Customer customer = new Customer()
                .unit("Health")
                .contact("Ada", "Health", EXECUTIVE)
                .contact("Ben", "Health", DIRECTOR)
                .contact("Cy", "Health", DIRECTOR)
                .contact("Di", "Health", DIRECTOR)
                .contact("Ed", "Health", MANAGER)
                .engaged("Ada", "Kim")
                .engaged("Ben", "Kim")
                .engaged("Cy", "Kim")
                .engaged("Di", "Kim")
                .touch("Ed", "Kim", 1, 5);
        RelationshipPicture picture = customer.picture();
        assertThat(slot(picture, "Health", EXECUTIVE)).isEqualTo(new CoverageSlot(id("Health"), EXECUTIVE, 1, 1, 1));
        assertThat(slot(picture, "Health", DIRECTOR)).isEqualTo(new CoverageSlot(id("Health"), DIRECTOR, 2, 3, 3));
        assertThat(slot(picture, "Health", MANAGER)).isEqualTo(new CoverageSlot(id("Health"), MANAGER, 2, 1, 0));
        assertThat(picture.slots()).extracting(CoverageSlot::getMissing).containsExactly(0, 1, 0, 2, 1);
        assertThat(picture.coverage()).isEqualTo(3 / 7.0);
        assertThat(picture.exposure().requiredContacts()).isEqualTo(7);
        assertThat(picture.exposure().missingContacts()).isEqualTo(4);
    }

    @Test
    void unitWithoutAnyContactIsAGapAndNotABlank() {
        RelationshipPicture picture = new Customer().unit("Health").picture();
        assertThat(picture.slots())
                .extracting(CoverageSlot::level)
                .containsExactly(EXECUTIVE, VP, DIRECTOR, MANAGER, PROCUREMENT);
        assertThat(picture.slots()).extracting(CoverageSlot::getMissing).containsExactly(1, 1, 2, 2, 1);
        assertThat(picture.coverage()).isZero();
    }

    @Test
    void customerWithoutUnitsHasNoCoverageRatherThanNone() {
        assertThat(new Customer().picture().coverage()).isNull();
    }

    @Test
    void levelThatNeedsNobodyIsShownOnlyWhereSomebodyIs() {
        RelationshipPicture picture =
                new Customer().unit("Health").contact("Ada", "Health", OTHER).picture();
        assertThat(slot(picture, "Health", OTHER)).isEqualTo(new CoverageSlot(id("Health"), OTHER, 0, 1, 0));
        assertThat(slot(picture, "Health", OTHER).getMissing()).isZero();
    }

    @Test
    void whoHasLeftFillsNoSlot() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .former("Ada", "Health", EXECUTIVE)
                .engaged("Ada", "Kim")
                .picture();
        assertThat(slot(picture, "Health", EXECUTIVE).known()).isZero();
        assertThat(picture.contacts()).isEmpty();
    }

    @Test
    void contactWithoutAUnitIsCountedApart() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", null, EXECUTIVE)
                .contact("Ben", "Closed down", EXECUTIVE)
                .picture();
        assertThat(picture.unplacedContacts()).isEqualTo(2);
        assertThat(slot(picture, "Health", EXECUTIVE).known()).isZero();
    }

    /** One unit at the top is the account under another name: the units below it are lines, and theirs are parts. */
    @Test
    void partsOfALineNeedFewerThanTheLine() {
        Customer customer =
                new Customer().unit("Government").unit("Health", "Government").unit("Pharmacy", "Health");
        RelationshipPicture picture = customer.picture();
        assertThat(slot(picture, "Government", EXECUTIVE).required()).isEqualTo(1);
        assertThat(slot(picture, "Health", DIRECTOR).required()).isEqualTo(2);
        assertThat(picture.slots())
                .filteredOn(slot -> slot.unitUuid().equals(id("Pharmacy")))
                .extracting(CoverageSlot::level)
                .containsExactly(DIRECTOR, MANAGER);
        assertThat(picture.exposure().requiredContacts()).isEqualTo(7 + 7 + 2);
        customer.unit("Parliament");
        assertThat(slot(customer.picture(), "Health", DIRECTOR).required()).isEqualTo(1);
    }

    /** Two senior posts whose holders nobody knows are no two senior contacts. */
    @Test
    void placeholderIsNoSeniorContact() {
        RelationshipPicture picture = new Customer()
                .unit("Health")
                .contact("Ada", "Health", VP)
                .placeholder("the chief executive", "Health", EXECUTIVE)
                .placeholder("their deputy", "Health", VP)
                .picture();
        assertThat(picture.seniorContacts()).containsExactly(new SeniorContacts(id("Health"), 1, 0));
    }

    /** Health has its executive and its pharmacy's VP; the government's own executive is not Health's. */
    @Test
    void seniorContactsOfALineIncludeThoseOfItsParts() {
        RelationshipPicture picture = new Customer()
                .unit("Government")
                .unit("Health", "Government")
                .unit("Pharmacy", "Health")
                .unit("Schools", "Government")
                .contact("Ada", "Government", EXECUTIVE)
                .contact("Ben", "Health", EXECUTIVE)
                .contact("Cy", "Pharmacy", VP)
                .contact("Di", "Pharmacy", DIRECTOR)
                .engaged("Cy", "Kim")
                .picture();
        assertThat(picture.seniorContacts())
                .containsExactly(
                        new SeniorContacts(id("Government"), 1, 0),
                        new SeniorContacts(id("Health"), 2, 1),
                        new SeniorContacts(id("Schools"), 0, 0));
    }
}
