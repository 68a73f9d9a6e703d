package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.schedule.ConflictKind;
import dev.headroom.actionplan.schedule.DriverKind;
import dev.headroom.actionplan.schedule.ScheduleConflict;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A promise of a plan that can't be kept, and what breaks it. */
@Description("A promise of a plan that can't be kept, and what breaks it.")
public record PlanConflict(
        @NonNull @Description("Which promise.") ConflictKind kind,

        @Id @NonNull @Description("The id of the task or milestone whose date can't be kept.")
        String targetId,

        @NonNull @Description("What decides its earliest date.")
        DriverKind cause,

        @Id @Description("The id of what it waits for; null when it waits for nothing the caller may know.") @Nullable
        String predecessorId,

        @NonNull @Description("Working days between the promise and the first day it can be done.")
        Integer workdays,

        @NonNull @Description("The same for a person to read.")
        String sentence) {

    /** To who may not know of a task it is a conflict of the milestone that the task leads to. */
    static PlanConflict of(PlanOutlook outlook, ScheduleConflict conflict) {
        UUID predecessor = conflict.cause().predecessor();
        UUID target = outlook.hides(conflict.node())
                ? outlook.plan()
                        .content()
                        .task(conflict.node())
                        .map(Task::milestoneUuid)
                        .orElseThrow()
                : conflict.node();
        return new PlanConflict(
                conflict.kind(),
                target.toString(),
                conflict.cause().kind(),
                predecessor == null || outlook.hides(predecessor) ? null : predecessor.toString(),
                conflict.days(),
                outlook.sentence(conflict));
    }
}
