package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentActor;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.followup.SentRecap;
import dev.headroom.meeting.followup.recap.LeftOut;
import dev.headroom.platform.changes.Author;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who sent a request: the holder of a link that is good at this moment.
 *
 * @param told the recap that their side had: nothing else of the meeting is shown
 */
record Buyer(UUID organization, UUID link, SentRecap told, Meeting meeting, Attendee attendee) {

    /** As the change log names them: by their link, never by their name. */
    CommitmentActor actor() {
        return CommitmentActor.buyer(new Author(organization, "buyer:" + link), attendee.name());
    }

    /** What they are shown: what the recap told, as it stands now. */
    List<Commitment> sees(List<Commitment> all) {
        Set<UUID> leftOut =
                told.recap().leftOut().stream().map(LeftOut::commitmentUuid).collect(Collectors.toSet());
        return all.stream()
                .filter(commitment -> wasConfirmed(commitment) && !leftOut.contains(commitment.uuid()))
                .toList();
    }

    private boolean wasConfirmed(Commitment commitment) {
        return commitment.getSteps().stream()
                .anyMatch(step ->
                        step.to() == CommitmentState.CONFIRMED && !step.at().isAfter(told.sentAt()));
    }
}
