package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.schedule.ScheduledTask;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** When a task or milestone is due, when it can be done, and what is left of what both sides signed. */
@Description("When a task or milestone is due, when it can be done, and what is left of what both sides signed. Of"
        + " what was dropped the computed days are null.")
public record PlannedDates(
        @Description("The day it is due: as the buyer fixed it, as both signed it last, or as planned back from the"
                + " target.")
        @Nullable
        LocalDate dueOn,

        @Description("The day to reckon with; of what is done, the day it was.") @Nullable
        LocalDate forecastOn,

        @Description("The first day it can be begun.") @Nullable
        LocalDate earliestStartOn,

        @Description("The first day it can be done.") @Nullable
        LocalDate earliestFinishOn,

        @Description("The last day to begin it that keeps every promise.") @Nullable
        LocalDate latestStartOn,

        @Description("The last day to have it done that keeps every promise.") @Nullable
        LocalDate latestFinishOn,

        @Description("Working days of its side it may slip before a promise breaks; negative when one is broken.")
        @Nullable
        Integer totalFloat,

        @Description("Working days of its side it may slip before something else moves; never negative.") @Nullable
        Integer freeFloat,

        @NonNull @Description("Whether nothing open has less float.")
        Boolean critical,

        @Description("The day the buyer's side fixed; null when it fixed none.") @Nullable
        LocalDate pinnedOn,

        @Description("The day both sides signed last; null for what nobody signed.") @Nullable
        LocalDate acceptedOn,

        @Description("How far it is from the signed day; null for what nobody signed.") @Nullable
        PlanSlip slip) {

    static PlannedDates of(PlanOutlook outlook, UUID target) {
        var plan = outlook.plan();
        var schedule = outlook.schedule();
        ScheduledTask task = schedule.task(target).orElse(null);
        return new PlannedDates(
                schedule.dueOn(target).orElse(null),
                from(task, ScheduledTask::forecastFinish),
                from(task, ScheduledTask::earliestStart),
                from(task, ScheduledTask::earliestFinish),
                from(task, ScheduledTask::latestStart),
                from(task, ScheduledTask::latestFinish),
                from(task, ScheduledTask::totalFloat),
                from(task, ScheduledTask::freeFloat),
                task != null && task.critical(),
                plan.agreement().pinnedOn(target).orElse(null),
                plan.agreement().baseline().flatMap(last -> last.dueOn(target)).orElse(null),
                outlook.slip(target));
    }

    private static <T> @Nullable T from(@Nullable ScheduledTask task, Function<ScheduledTask, T> part) {
        return task == null ? null : part.apply(task);
    }
}
