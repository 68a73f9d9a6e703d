package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.schedule.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A plan's dates as they are today where the buyer's side is. */
@Description("A plan's dates as they are today where the buyer's side is: computed from its tasks, dependencies, fixed"
        + " days and progress.")
public record ActionPlanSchedule(@Ignore PlanOutlook outlook) {

    private Schedule schedule() {
        return outlook.schedule().schedule();
    }

    @NonNull
    @Description("The day it was computed for.")
    public LocalDate getAsOf() {
        return outlook.schedule().request().today();
    }

    @NonNull
    @Description("The day the whole is forecast to be reached, when everything takes as long as planned.")
    public LocalDate getFinishOn() {
        return schedule().finishOn();
    }

    @NonNull
    @Description("Working days from then to the target; negative when it is late.")
    public Integer getFloatDays() {
        return schedule().floatDays();
    }

    @NonNull
    @Description("Whether every promise can be kept, which is when there is no conflict.")
    public Boolean getFeasible() {
        return schedule().feasible();
    }

    @NonNull
    @Description("The promises that can't be kept, at most one for each task and milestone and one for the target.")
    public List<@NonNull PlanConflict> getConflicts() {
        return schedule().conflicts().stream()
                .map(conflict -> PlanConflict.of(outlook, conflict))
                .toList();
    }

    @Id
    @NonNull
    @Description("The ids of the open tasks and milestones that decide the finish, each the driver of the next.")
    public List<@NonNull String> getCriticalPathIds() {
        return schedule().criticalPath().stream()
                .filter(target -> !outlook.hides(target))
                .map(UUID::toString)
                .toList();
    }

    @NonNull
    @Description("Its milestones with what shows that they are reached, at most 100.")
    public List<@NonNull PlannedMilestone> getMilestones() {
        return outlook.milestones();
    }
}
