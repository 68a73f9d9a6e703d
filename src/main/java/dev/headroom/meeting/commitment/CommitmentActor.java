package dev.headroom.meeting.commitment;

import dev.headroom.access.Caller;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.changes.Author;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who says something about a commitment.
 *
 * @param author as the change log names them
 * @param memberUuid the member they are; null for the customer and for the service itself
 */
public record CommitmentActor(
        Author author,
        MeetingSide side,
        String name,
        @Nullable UUID memberUuid) {

    static CommitmentActor member(Caller caller) {
        return new CommitmentActor(caller.author(), MeetingSide.SELLER, caller.name(), caller.id());
    }

    /** The service, which suggests and does nothing else. */
    static CommitmentActor service(UUID organization) {
        return new CommitmentActor(
                new Author(organization, "service:commitments"), MeetingSide.SELLER, "Headroom", null);
    }

    /** Somebody of the customer, let in by a link of their own. */
    public static CommitmentActor buyer(Author author, String name) {
        return new CommitmentActor(author, MeetingSide.BUYER, name, null);
    }
}
