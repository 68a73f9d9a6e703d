package dev.headroom.meeting.followup;

import dev.headroom.platform.changes.NewChange;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives each reader of a recap a link of their own, on which they confirm or correct what it says. Asked here and
 * answered where customers are let in; without an answer a recap carries no link.
 */
public interface RecapLinks {

    /**
     * Links on their way into mails.
     *
     * @param byAttendee who gets none is left out
     * @param keep makes them good and answers what to log; runs inside the transaction that puts the mails, so that no
     *     link is good whose mail was not kept, and fails when one can't be kept
     */
    record Made(Map<UUID, URI> byAttendee, Supplier<Uni<List<NewChange>>> keep) {

        public Made {
            byAttendee = Map.copyOf(byAttendee);
        }
    }

    /**
     * New links. Asked again for the same recap when its mails could not be put in the mailbox at first: links kept
     * before must go on working.
     *
     * @param followUp as it was sent: {@code sent} holds the recap
     * @param readers to whom it is mailed, each an attendee with an address
     */
    Uni<Made> links(UUID organization, FollowUp followUp, Collection<RecapDelivery> readers);
}
