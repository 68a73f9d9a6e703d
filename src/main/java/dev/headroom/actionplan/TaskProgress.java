package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is: no part of what is signed, so that doing what was agreed is no change of the plan.
 *
 * @param startedOn the day it was begun; null before
 * @param finishedOn the day it was done; null before, and while it is only claimed
 */
public record TaskProgress(
        UUID taskUuid,
        TaskState state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String reason,
        Act act) {

    public TaskProgress {
        reason = ActionPlanLimits.text(reason, "reason");
        if (startedOn != null && finishedOn != null && finishedOn.isBefore(startedOn)) {
            throw new BadInput("The task was done before it was begun: correct the day.", "on");
        }
    }
}
