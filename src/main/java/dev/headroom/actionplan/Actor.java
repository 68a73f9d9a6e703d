package dev.headroom.actionplan;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.changes.Author;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on a plan: a member for the seller's side, or a guest for the side they were invited on.
 *
 * @param author as the change log names them
 * @param participantUuid the participant of the plan they are; null for a member who is none
 */
public record Actor(Author author, Side side, @Nullable UUID participantUuid, String name) {

    /** A member, as the participant of the plan they are, if any. */
    public static Actor member(Caller caller, ActionPlan plan) {
        UUID participant = plan.content().participants().stream()
                .filter(present -> caller.id().equals(present.memberUuid()))
                .map(Participant::uuid)
                .findFirst()
                .orElse(null);
        return new Actor(caller.author(), Side.SELLER, participant, caller.name());
    }

    Act act(OffsetDateTime at) {
        return new Act(side, participantUuid, name, at);
    }
}
