package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.ErasedPeople;
import dev.headroom.meeting.followup.recap.Recap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person is found nowhere in a follow-up once they are taken out. */
class PersonlessFollowUpTest {

    private static final ErasedPeople BEA = ErasedPeople.of(
            FollowUpSamples.meeting(), attendee -> attendee.uuid().equals(FollowUpSamples.BEA));

    @Test
    void whatWasSentNamesThemNoLonger() {
        FollowUp stepped = FollowUpSamples.withNextStep(
                FollowUpSamples.followUp(), LocalDate.of(2026, 12, 3), FollowUpSamples.BEA);
        Recap recap = FollowUpSamples.caseOf(stepped).recap();
        var to = new RecapDelivery(
                FollowUpSamples.BEA,
                "Bea Buyer",
                "bea@customer.example",
                recap.hash(),
                "Rita Rep",
                FollowUpSamples.STORED,
                recap.told());
        FollowUp sent = stepped.approved(new RecapApproval("Rita Rep", FollowUpSamples.STORED, recap.hash()))
                .sent(recap, List.of(to), FollowUpStage.SENT, "Rita Rep", FollowUpSamples.STORED);

        FollowUp without = new PersonlessFollowUp(BEA).of(sent);

        assertThat(sent.toString()).contains("Bea");
        assertThat(without.toString()).doesNotContain("Bea", "bea@");
        assertThat(without.firstSentAt()).isEqualTo(FollowUpSamples.STORED);
        assertThat(without.deliveries()).hasSize(1);
        assertThat(without.hadBy(FollowUpSamples.meeting().attendees().get(1)))
                .singleElement()
                .matches(last -> last.attendeeUuid() == null && "Everybody".equals(last.name()));
    }

    @Test
    void aFollowUpThatNamesNobodyOfThemStaysAsItIs() {
        FollowUp present = FollowUpSamples.followUp();

        assertThat(new PersonlessFollowUp(BEA).of(present)).isEqualTo(present);
    }
}
