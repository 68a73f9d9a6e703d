package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far an action is: the part of it that is no content, so that doing what was approved is no change of the plan.
 *
 * @param reason why it was dropped; null unless it is DROPPED
 * @param promisedOn the due date that counts for being on time: it moves with the due date until the plan is first
 *     approved and whenever it is approved again, and otherwise stays, so that late work can't be rescheduled away;
 *     never before the action was added
 * @param startedAt when it was first begun
 * @param endedAt when it was done or dropped; null while somebody still has to do it
 */
public record ActionProgress(
        ActionState state,
        @Nullable String reason,
        LocalDate promisedOn,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    static ActionProgress begin(LocalDate promisedOn, OffsetDateTime at) {
        return new ActionProgress(ActionState.OPEN, null, promisedOn, at, null, null).promised(promisedOn);
    }

    ActionProgress moved(ActionState to, @Nullable String why, OffsetDateTime at) {
        if (!state.next().contains(to)) {
            throw new BadInput(
                    "The action is " + state + " and can't be moved to " + to + ": from here it can be moved to "
                            + state.choices() + ".",
                    "to");
        }
        String given = PlanLimits.text(why, PlanLimits.REASON, "reason");
        if (to == ActionState.DROPPED && given == null) {
            throw new BadInput("Dropping an action needs a reason: say why it is given up.", "reason");
        }
        return new ActionProgress(
                to,
                to == ActionState.DROPPED ? given : null,
                promisedOn,
                createdAt,
                to == ActionState.OPEN || startedAt != null ? startedAt : at,
                to.isUnfinished() ? null : at);
    }

    /** Nothing is promised for a day before it was added. */
    ActionProgress promised(LocalDate on) {
        LocalDate added = createdAt.toLocalDate();
        return new ActionProgress(state, reason, on.isBefore(added) ? added : on, createdAt, startedAt, endedAt);
    }
}
