package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentActor;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.followup.FollowUp;
import dev.headroom.meeting.followup.RecapDelivery;
import dev.headroom.meeting.followup.SentRecap;
import dev.headroom.platform.changes.Author;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sent a request: the holder of a link that is good at this moment.
 *
 * @param followUp of the meeting that the link was made for: what its recaps told them is shown, and nothing else
 * @param meeting as it is now, with what was merged into it
 */
record Buyer(UUID organization, UUID link, FollowUp followUp, Meeting meeting, Attendee attendee) {

    /** As the change log names them: by their link, never by their name. */
    CommitmentActor actor() {
        return CommitmentActor.buyer(new Author(organization, "buyer:" + link), attendee.name());
    }

    /** What they are shown: what recaps told them, as it stands now. */
    List<Commitment> sees(List<Commitment> all) {
        List<RecapDelivery> had = followUp.hadBy(attendee);
        return all.stream()
                .filter(commitment -> had.stream().anyMatch(recap -> told(recap, commitment)))
                .toList();
    }

    private boolean told(RecapDelivery recap, Commitment commitment) {
        return recap.told() == null
                ? mayHaveTold(recap, commitment)
                : recap.told().contains(commitment.uuid());
    }

    /** Of a recap that was sent before it was kept what it told: what it can have told of its own meeting. */
    private boolean mayHaveTold(RecapDelivery recap, Commitment commitment) {
        boolean ofIts = followUp.uuid().equals(commitment.origin().meetingUuid());
        boolean leftOut = Optional.ofNullable(followUp.sent()).map(SentRecap::recap).stream()
                .flatMap(sent -> sent.leftOut().stream())
                .anyMatch(left -> left.commitmentUuid().equals(commitment.uuid()));
        return ofIts
                && !leftOut
                && commitment.getSteps().stream()
                        .anyMatch(step -> step.to() == CommitmentState.CONFIRMED
                                && !step.at().isAfter(recap.at()));
    }
}
