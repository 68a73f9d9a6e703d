package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ScheduleConflict;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.time.Holidays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Computes the dates of plans. Public holidays are read from files when a country is first met, and many plans take
 * longer than an event loop may be held up: both are done on a worker thread.
 */
@ApplicationScoped
public class PlanSchedules {

    /** Some thousand plans with calendars of their own. */
    private static final int MOST_CALENDARS = 10_000;

    /** Some 2 ms of work: a page of usual plans is above it. */
    private static final int MOST_TASKS_AT_ONCE = 200;

    private final Workers workers;
    private final Clock clock;
    private final Map<SideCalendar, WorkCalendar> calendars = new ConcurrentHashMap<>();

    PlanSchedules(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    public Uni<PlanSchedule> of(ActionPlan plan) {
        return of(List.of(plan)).map(all -> all.get(0));
    }

    /** One for each plan, in their order. */
    public Uni<List<PlanSchedule>> of(List<ActionPlan> plans) {
        return run(plans, () -> plans.stream().map(this::schedule).toList());
    }

    private <T> Uni<T> run(List<ActionPlan> plans, Supplier<T> work) {
        int tasks =
                plans.stream().mapToInt(plan -> plan.content().tasks().size()).sum();
        return run(plans.stream().map(ActionPlan::content), tasks <= MOST_TASKS_AT_ONCE, work);
    }

    /** Plans what becomes of the plan, too, as long as its calendars stay. */
    public Uni<AgreementStep.Planner> planner(ActionPlan plan) {
        return calendars(plan.content()).replaceWith(new FreshPlanner());
    }

    /** Plans a plan as it is given. */
    private final class FreshPlanner implements AgreementStep.Planner {

        @Override
        public List<DueDate> dueDates(ActionPlan plan) {
            return schedule(plan).dueDates();
        }

        @Override
        public List<String> conflicts(ActionPlan plan) {
            return schedule(plan).schedule().conflicts().stream()
                    .map(ScheduleConflict::sentence)
                    .toList();
        }
    }

    /**
     * One for each plan, in their order; none for a plan whose dates leave every calendar, which must not spoil the
     * list it is in.
     */
    public Uni<List<Optional<PlanSchedule>>> possible(List<ActionPlan> plans) {
        return run(plans, () -> plans.stream().map(this::possible).toList());
    }

    private Optional<PlanSchedule> possible(ActionPlan plan) {
        try {
            return Optional.of(schedule(plan));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    /** The working days of each side, for who reckons with them alone. */
    public Uni<Map<Side, WorkCalendar>> calendars(ActionPlanContent content) {
        return run(Stream.of(content), true, () -> sides(content));
    }

    private <T> Uni<T> run(Stream<ActionPlanContent> plans, boolean little, Supplier<T> work) {
        boolean known = plans.flatMap(plan -> Stream.of(Side.values()).map(plan::calendar))
                .allMatch(calendar -> calendar.country() == null || calendars.containsKey(calendar));
        return little && known ? Uni.createFrom().item(work) : workers.compute(work::get);
    }

    /** The dates of one plan. May read files: only for who is on a worker thread. */
    public PlanSchedule schedule(ActionPlan plan) {
        return PlanSchedule.of(plan, sides(plan.content()), today(plan));
    }

    /** The days on which each side works. May read files: only for who is on a worker thread. */
    public Map<Side, WorkCalendar> sides(ActionPlanContent content) {
        Map<Side, WorkCalendar> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, calendar(content.calendar(side)));
        }
        return sides;
    }

    /** The day it is where the buyer's side is: theirs are the dates that count. */
    public LocalDate today(ActionPlan plan) {
        return LocalDate.now(
                clock.withZone(ZoneId.of(plan.content().calendar(Side.BUYER).zone())));
    }

    private WorkCalendar calendar(SideCalendar side) {
        // Calendars are edited; what nobody uses any more must not stay for ever.
        if (calendars.size() > MOST_CALENDARS) {
            calendars.clear();
        }
        return calendars.computeIfAbsent(side, PlanSchedules::made);
    }

    private static WorkCalendar made(SideCalendar side) {
        Holidays holidays = side.country() == null ? Holidays.NONE : Holidays.of(side.country(), side.subdivision());
        return WorkCalendar.of(Set.copyOf(side.workingDays()), holidays, closed(side));
    }

    private static List<dev.headroom.actionplan.schedule.ClosedDays> closed(SideCalendar side) {
        return side.closedDays().stream()
                .map(days -> new dev.headroom.actionplan.schedule.ClosedDays(days.from(), days.to()))
                .toList();
    }
}
