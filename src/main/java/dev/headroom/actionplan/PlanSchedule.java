package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Schedule;
import dev.headroom.actionplan.schedule.ScheduleRequest;
import dev.headroom.actionplan.schedule.ScheduledTask;
import dev.headroom.actionplan.schedule.Scheduler;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.Slips;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan's dates on one day: what the engine makes of its tasks, milestones, dependencies, fixed dates and progress,
 * and what is left of what both sides signed. Computed when somebody looks, never stored.
 */
public final class PlanSchedule {

    private final ActionPlan plan;
    private final ScheduleRequest request;
    private final Schedule schedule;
    private final Map<UUID, Slip> slips;

    private PlanSchedule(ActionPlan plan, ScheduleRequest request, Schedule schedule) {
        this.plan = plan;
        this.request = request;
        this.schedule = schedule;
        Map<UUID, LocalDate> accepted = plan.agreement().baseline().stream()
                .flatMap(baseline -> baseline.dates().stream())
                .filter(date -> schedule.tasks().containsKey(date.target()))
                .collect(Collectors.toMap(DueDate::target, DueDate::dueOn, (first, second) -> second));
        this.slips = Slips.of(request, schedule, accepted).stream()
                .collect(Collectors.toMap(Slip::node, Function.identity()));
    }

    public static PlanSchedule of(ActionPlan plan, Map<Side, WorkCalendar> calendars, LocalDate today) {
        ScheduleRequest request = PlanGraph.request(plan, calendars, today);
        return new PlanSchedule(plan, request, Scheduler.plan(request, plan.content()::called));
    }

    public ScheduleRequest request() {
        return request;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** When a task or milestone can be and must be done; empty for what is given up. */
    public Optional<ScheduledTask> task(UUID target) {
        return Optional.ofNullable(schedule.tasks().get(target));
    }

    /** The day to reckon with; empty for what is given up. */
    public Optional<LocalDate> forecastOn(UUID target) {
        return task(target).map(ScheduledTask::forecastFinish);
    }

    /** The day it is due: as the buyer fixed it, as both signed it last, or as planned back from the target. */
    public Optional<LocalDate> dueOn(UUID target) {
        return plan.agreement()
                .pinnedOn(target)
                .or(() -> plan.agreement().baseline().flatMap(baseline -> baseline.dueOn(target)))
                .or(() -> task(target).map(ScheduledTask::plannedFinish));
    }

    /** How far it is from the day both sides signed; empty for what nobody signed or is given up. */
    public Optional<Slip> slip(UUID target) {
        return Optional.ofNullable(slips.get(target));
    }

    /** The due dates of a plan as it is planned now, to be signed. */
    public List<DueDate> dueDates() {
        return schedule.tasks().values().stream()
                .map(task -> new DueDate(task.id(), task.plannedFinish()))
                .toList();
    }
}
