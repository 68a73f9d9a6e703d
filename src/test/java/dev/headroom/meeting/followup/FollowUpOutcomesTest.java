package dev.headroom.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.speech.AgreedOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of a meeting, as its measures hear of it. */
class FollowUpOutcomesTest {

    @Test
    void nextStepCountsOnceItHasADay() {
        FollowUp none = FollowUpSamples.followUp();
        FollowUp undated = FollowUpSamples.withNextStep(none, null, FollowUpSamples.BEA);
        FollowUp dated = FollowUpSamples.withNextStep(none, FollowUpSamples.DAY.plusDays(7), null);

        assertThat(FollowUpOutcomes.outcome(none, List.of()).nextStepDated()).isFalse();
        assertThat(FollowUpOutcomes.outcome(undated, List.of()).nextStepDated()).isFalse();
        assertThat(FollowUpOutcomes.outcome(dated, List.of()).nextStepDated()).isTrue();
    }

    @Test
    void onlyWhatWasConfirmedIsCountedAndForItsSide() {
        List<Commitment> all = List.of(
                commitment(CommitmentState.SUGGESTED, MeetingSide.BUYER, 1),
                commitment(CommitmentState.REFUSED, MeetingSide.BUYER, 2),
                commitment(CommitmentState.WITHDRAWN, MeetingSide.SELLER, 3),
                commitment(CommitmentState.CONFIRMED, MeetingSide.SELLER, 4),
                commitment(CommitmentState.BUYER_CONFIRMED, MeetingSide.BUYER, 5),
                commitment(CommitmentState.DONE, MeetingSide.SELLER, 6),
                commitment(CommitmentState.BROKEN, MeetingSide.BUYER, 7),
                commitment(CommitmentState.CONFIRMED, MeetingSide.UNKNOWN, 8));

        assertThat(FollowUpOutcomes.outcome(FollowUpSamples.followUp(), all)).isEqualTo(new AgreedOutcome(false, 2, 2));
    }

    private static Commitment commitment(CommitmentState state, MeetingSide side, int segment) {
        return FollowUpSamples.commitment(state, side, "send the list", segment);
    }
}
