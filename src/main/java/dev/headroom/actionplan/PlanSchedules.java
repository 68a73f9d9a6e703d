package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Holidays;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Computes the dates of plans. Public holidays are read from files when a country is first met, so that is done on a
 * worker thread; the rest takes well under a millisecond for the usual plan.
 */
@ApplicationScoped
public class PlanSchedules {

    /** Some thousand plans with calendars of their own. */
    private static final int MOST_CALENDARS = 10_000;

    private final Clock clock;
    private final Map<SideCalendar, WorkCalendar> calendars = new ConcurrentHashMap<>();

    PlanSchedules(Clock clock) {
        this.clock = clock;
    }

    public Uni<PlanSchedule> of(ActionPlan plan) {
        return of(List.of(plan)).map(all -> all.get(0));
    }

    /** One for each plan, in their order. */
    public Uni<List<PlanSchedule>> of(List<ActionPlan> plans) {
        return prepare(plans.stream().flatMap(plan -> calendarsOf(plan.content())))
                .map(ready -> plans.stream().map(this::schedule).toList());
    }

    /** The working days of each side, for who reckons with them alone. */
    public Uni<Map<Side, WorkCalendar>> calendars(ActionPlanContent content) {
        return prepare(calendarsOf(content)).map(ready -> sides(content));
    }

    private PlanSchedule schedule(ActionPlan plan) {
        return PlanSchedule.of(plan, sides(plan.content()), today(plan));
    }

    private Map<Side, WorkCalendar> sides(ActionPlanContent content) {
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

    private static Stream<SideCalendar> calendarsOf(ActionPlanContent content) {
        return Stream.of(Side.values()).map(content::calendar);
    }

    private Uni<Void> prepare(Stream<SideCalendar> needed) {
        List<SideCalendar> unknown = needed.filter(
                        calendar -> calendar.country() != null && !calendars.containsKey(calendar))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> unknown.forEach(this::calendar));
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
