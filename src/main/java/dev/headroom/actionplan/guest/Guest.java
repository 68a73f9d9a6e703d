package dev.headroom.actionplan.guest;

import dev.headroom.platform.changes.Author;
import java.util.UUID;

/**
 * Who sent a request: somebody invited to one plan, whose invitation is good at this moment.
 *
 * @param participant who of the plan they are
 * @param person who was invited as that participant
 * @param admitted whether they may see the plan: no code is asked of them, or it was given
 */
record Guest(
        UUID uuid,
        UUID plan,
        UUID account,
        UUID participant,
        InvitedPerson person,
        boolean admitted,
        GuestSession session) {

    /** How their ids begin in the change log. */
    static final String ACTOR = "guest:";

    UUID organization() {
        return session.organization();
    }

    /** As the change log names them. */
    Author author() {
        return new Author(session.organization(), ACTOR + uuid);
    }
}
