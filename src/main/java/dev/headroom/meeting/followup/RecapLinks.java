package dev.headroom.meeting.followup;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Gives each reader of a recap a link of their own, on which they confirm or correct what it says. Asked here and
 * answered where customers are let in; without an answer a recap carries no link.
 */
public interface RecapLinks {

    /**
     * The links by attendee; who gets none is left out. Asked again for the same recap when a mail could not be put in
     * the mailbox at first: links given before must go on working.
     *
     * @param followUp as it was sent: {@code sent} holds the recap
     * @param readers to whom it is mailed, each an attendee with an address
     */
    Uni<Map<UUID, URI>> links(UUID organization, FollowUp followUp, Collection<RecapDelivery> readers);
}
