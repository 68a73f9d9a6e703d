package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a side is known, the strongest record first. */
class SideRulesTest {

    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID CONTACT = UUID.randomUUID();
    private static final SpeakerKnown SOMEBODY = new SpeakerKnown(MeetingSide.PARTNER, null, null);

    private final SideRules rules = new SideRules(new SideFacts(
            Map.of("rita@seller.example", MEMBER, "both@seller.example", MEMBER),
            Map.of("tessa@buyer.example", CONTACT, "both@seller.example", CONTACT),
            Map.of("Bob", new SpeakerKnown(MeetingSide.BUYER, null, CONTACT), "Bobby", SOMEBODY),
            Set.of("seller.example"),
            Set.of("buyer.example"),
            "Data#3 Limited",
            "ACT Government"));

    @Test
    void aMembersAddressMakesASeller() {
        requireSide("Rita", "rita@seller.example", MeetingSide.SELLER, SideSource.MEMBER);
        assertThat(rules.applied(attendee("Rita", "rita@seller.example")).memberUuid())
                .isEqualTo(MEMBER);
    }

    @Test
    void aContactsAddressMakesABuyer() {
        requireSide("Tessa", "tessa@buyer.example", MeetingSide.BUYER, SideSource.CONTACT);
        assertThat(rules.applied(attendee("Tessa", "tessa@buyer.example")).contactUuid())
                .isEqualTo(CONTACT);
    }

    @Test
    void whoIsAMemberAndAContactIsAMember() {
        requireSide("Both", "both@seller.example", MeetingSide.SELLER, SideSource.MEMBER);
    }

    @Test
    void aSpeakerOfTheSeriesIsKnownAgain() {
        Attendee bob = attendee("Bob", "bob@seller.example").labelled("Bob");

        Attendee applied = rules.applied(bob);

        assertThat(applied.side()).isEqualTo(MeetingSide.BUYER);
        assertThat(applied.sideSource()).isEqualTo(SideSource.SERIES);
        assertThat(applied.contactUuid()).isEqualTo(CONTACT);
        assertThat(rules.applied(bob.labelled("Bobby")).sideSource()).isEqualTo(SideSource.DOMAIN);
    }

    @Test
    void aDomainOfOneSideTells() {
        requireSide("Sam", "sam@seller.example", MeetingSide.SELLER, SideSource.DOMAIN);
        requireSide("Bea", "bea@buyer.example", MeetingSide.BUYER, SideSource.DOMAIN);
        requireSide("Ann", "ann@gmail.com", MeetingSide.UNKNOWN, SideSource.NONE);
    }

    @Test
    void aCompanyBehindTheNameTells() {
        requireSide("Sam (Data#3)", null, MeetingSide.SELLER, SideSource.NAME);
        requireSide("Bea | act government", null, MeetingSide.BUYER, SideSource.NAME);
        requireSide("Bea | Others", null, MeetingSide.UNKNOWN, SideSource.NONE);
        requireSide("ACT Government", null, MeetingSide.UNKNOWN, SideSource.NONE);
    }

    @Test
    void aCompanyBehindALabelTells() {
        Attendee labelled = attendee("Bea", null).labelled("Bea (ACT Government)");

        assertThat(rules.applied(labelled).side()).isEqualTo(MeetingSide.BUYER);
    }

    @Test
    void whatSpeaksForBothSidesTellsNothing() {
        Attendee both = attendee("Bea (ACT Government)", null).labelled("Bea (Data#3)");

        assertThat(rules.applied(both).side()).isEqualTo(MeetingSide.UNKNOWN);
    }

    @Test
    void companiesOfOneNameTellNothing() {
        SideRules same =
                new SideRules(new SideFacts(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), "Same Ltd", "Same GmbH"));

        assertThat(same.applied(attendee("Bea (Same)", null)).side()).isEqualTo(MeetingSide.UNKNOWN);
    }

    @Test
    void noRuleSaysOtherwiseThanAPerson() {
        Attendee said = attendee("Rita", "rita@seller.example").on(MeetingSide.PARTNER, SideSource.PERSON, null, null);

        assertThat(rules.applied(said)).isEqualTo(said);
    }

    @Test
    void whatIsNoRecordAnyMoreTellsNothing() {
        Attendee once =
                attendee("Gone", "gone@elsewhere.example").on(MeetingSide.BUYER, SideSource.CONTACT, null, CONTACT);

        assertThat(rules.applied(once)).isEqualTo(attendee("Gone", "gone@elsewhere.example"));
    }

    private void requireSide(String name, @Nullable String email, MeetingSide side, SideSource source) {
        Attendee applied = rules.applied(attendee(name, email));
        assertThat(applied.side()).isEqualTo(side);
        assertThat(applied.sideSource()).isEqualTo(source);
    }

    private static Attendee attendee(String name, @Nullable String email) {
        return Attendee.named(new UUID(1, 2), name, email);
    }
}
