package dev.headroom.actionplan;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Says who of other companies may be told of a plan now. Asked here and answered where people are invited, so that
 * whoever writes to buyers does not have to know how they are let in. Nobody else of other companies is written to.
 */
public interface InvitedGuests {

    /** The participants whose invitation is neither revoked nor expired nor another's, with the last one of each. */
    Uni<Map<UUID, Invited>> of(UUID organization, ActionPlan plan, OffsetDateTime now);

    /**
     * Whether a participant's calendar may still be read: not when every invitation of theirs has ended, nor by who
     * held the part before. Whoever was never invited has the link from a member, who ends it.
     *
     * @param maker who made the link of the calendar, as the change log names them
     */
    Uni<Boolean> mayRead(UUID organization, UUID plan, Participant participant, String maker, OffsetDateTime now);

    /**
     * An invitation that holds.
     *
     * @param email the address its link was sent to
     * @param at when it was made
     */
    record Invited(String email, OffsetDateTime at) {}
}
