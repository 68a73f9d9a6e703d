package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How far a task is: no part of what is signed, so that doing what was agreed is no change of the plan. */
@Description("How far a task is: no part of what is signed.")
public record TaskProgress(
        @Ignore UUID taskUuid,

        @NonNull @Description("How far it is.") TaskState state,

        @Description("The day it was begun; null before.") @Nullable
        LocalDate startedOn,

        @Description("The day it was done; null before, and while it is only claimed.") @Nullable
        LocalDate finishedOn,

        @Description("Why; at most 2,000 characters; null when nobody says. Always there for DROPPED.") @Nullable
        String reason,

        @NonNull @Description("Who said so, and when.") Act act) {

    public TaskProgress {
        reason = ActionPlanLimits.text(reason, "reason");
        if (startedOn != null && finishedOn != null && finishedOn.isBefore(startedOn)) {
            throw new BadInput("The task was done before it was begun: correct the day.", "on");
        }
    }

    @Id
    @NonNull
    @Description("The id of the task.")
    public String getTaskId() {
        return taskUuid.toString();
    }
}
