package dev.headroom.meeting.buyer;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentActor;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.platform.changes.Author;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Who sent a request: the holder of a link that is good at this moment.
 *
 * @param since when the link was made: what was confirmed later is told by a later link
 */
record Buyer(UUID organization, UUID link, OffsetDateTime since, Meeting meeting, Attendee attendee) {

    /** As the change log names them: by their link, never by their name. */
    CommitmentActor actor() {
        return CommitmentActor.buyer(new Author(organization, "buyer:" + link), attendee.name());
    }

    /** What they are shown: what a person of ours stood behind when the link was made. */
    List<Commitment> sees(List<Commitment> all) {
        return all.stream().filter(this::sees).toList();
    }

    private boolean sees(Commitment commitment) {
        return commitment.getSteps().stream()
                .anyMatch(step ->
                        step.to() == CommitmentState.CONFIRMED && !step.at().isAfter(since));
    }
}
