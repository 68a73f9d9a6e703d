package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.Act;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A task with how far it is and when it is due. */
@Description("A task with how far it is and when it is due.")
public record PlannedTask(
        @NonNull @Description("The task.") Task task,

        @NonNull @Description("The side that does it.") Side side,

        @NonNull @Description("How far it is.") TaskState state,

        @Description("The day it was begun; null before.") @Nullable
        LocalDate startedOn,

        @Description("The day it was done; null before, and while it is only claimed.") @Nullable
        LocalDate finishedOn,

        @Description("What was said about the last step; null when nothing was.") @Nullable
        String reason,

        @Description("Who took the last step, and when; null while nobody has.") @Nullable
        Act act,

        @Description("The hold point that stops it; null when none does.") @Nullable
        HeldBy heldBy,

        @NonNull @Description("Its dates.") PlannedDates dates) {}
