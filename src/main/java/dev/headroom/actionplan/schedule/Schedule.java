package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan's dates.
 *
 * @param tasks by node, in the order of the request
 * @param finishOn the day the whole is forecast to be finished
 * @param floatDays working days from {@code finishOn} to the target, counted in the calendar of the task that finishes
 *     last; negative when it is late
 * @param feasible whether every promise can be kept, which is when there is no conflict
 * @param criticalPath the unfinished tasks that lead to the promise most at risk, each the driver of the next
 */
public record Schedule(
        Map<UUID, ScheduledTask> tasks,
        LocalDate finishOn,
        int floatDays,
        boolean feasible,
        List<ScheduleConflict> conflicts,
        List<UUID> criticalPath) {

    /** The dates of a node of the request. */
    public ScheduledTask task(UUID node) {
        ScheduledTask task = tasks.get(node);
        if (task == null) {
            throw new IllegalArgumentException("Node " + node + " is not of this schedule");
        }
        return task;
    }
}
