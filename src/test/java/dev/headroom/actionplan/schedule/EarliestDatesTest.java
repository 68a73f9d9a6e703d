package dev.headroom.actionplan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The forward pass against one written without ranks or tables: it asks of day after day whether a task could be
 * finished on it. Evenings and mornings are told apart by naming the morning after an evening.
 */
class EarliestDatesTest {

    private final Map<UUID, LocalDate> mornings = new HashMap<>();
    private final Map<UUID, LocalDate> evenings = new HashMap<>();
    private final Map<UUID, LocalDate> reckoned = new HashMap<>();

    @Property(tries = 1_000)
    void tasksAreAsEarlyAsSearchedDayByDay(@ForAll long seed) {
        Random random = new Random(seed);
        ScheduleRequest request = RandomPlans.plan(random, 1 + random.nextInt(12));

        Schedule schedule = Scheduler.plan(request, UUID::toString);

        mornings.clear();
        evenings.clear();
        reckoned.clear();
        for (ScheduleNode node : request.nodes()) { // Random links lead from earlier to later nodes only.
            place(request, node);
            ScheduledTask task = schedule.task(node.id());
            assertThat(task.earliestFinish().plusDays(1)).isEqualTo(evenings.get(node.id()));
            assertThat(task.forecastFinish().plusDays(1)).isEqualTo(reckoned.get(node.id()));
            if (!node.isMilestone()) {
                assertThat(task.earliestStart()).isEqualTo(mornings.get(node.id()));
            }
        }
    }

    private void place(ScheduleRequest request, ScheduleNode node) {
        WorkCalendar calendar = calendar(request, node.side());
        LocalDate evening;
        if (node.finishedOn() != null) {
            evening = node.finishedOn().plusDays(1);
        } else {
            LocalDate day = RandomPlans.TODAY.minusDays(40);
            while (!(calendar.isWorkday(day) && mayFinishOn(request, node, day))) {
                day = day.plusDays(1);
            }
            evening = day.plusDays(1);
        }
        evenings.put(node.id(), evening);
        mornings.put(node.id(), morning(node, calendar, evening));
        LocalDate pin = node.pinnedOn();
        boolean held = !node.isFinished() && pin != null && pin.plusDays(1).isAfter(evening);
        reckoned.put(node.id(), held ? requireNonNull(pin).plusDays(1) : evening);
    }

    private boolean mayFinishOn(ScheduleRequest request, ScheduleNode node, LocalDate day) {
        WorkCalendar calendar = calendar(request, node.side());
        LocalDate evening = day.plusDays(1);
        boolean started = node.startedOn() != null && !node.isMilestone();
        LocalDate morning = node.isMilestone() ? day : backward(calendar, evening, node.workdays());
        if (started) {
            LocalDate begun = requireNonNull(node.startedOn());
            if (day.isBefore(request.today()) || morning.isBefore(begun)) {
                return false;
            }
        } else if (morning.isBefore(request.today())
                || (node.constraint() == ConstraintKind.NO_EARLIER_THAN
                        && morning.isBefore(requireNonNull(node.constraintOn())))) {
            return false;
        }
        if (node.constraint() == ConstraintKind.MUST_FINISH_ON) {
            LocalDate must = requireNonNull(node.constraintOn());
            if (first(day.plusDays(1), calendar::isWorkday).compareTo(must) <= 0) {
                return false; // A later working day keeps it as well.
            }
        }
        return request.links().stream()
                .filter(link -> link.to().equals(node.id()))
                .filter(link -> !(started && link.kind().toStart()))
                .allMatch(link -> {
                    boolean toStart = link.kind().toStart() && !node.isMilestone();
                    return !(toStart ? morning : evening).isBefore(bound(request, link, calendar));
                });
    }

    /** The morning before which the later end of a dependency may not be. */
    private LocalDate bound(ScheduleRequest request, ScheduleLink link, WorkCalendar calendar) {
        boolean milestone =
                request.nodes().stream().anyMatch(node -> node.id().equals(link.from()) && node.isMilestone());
        boolean fromStart = link.kind().fromStart() && !milestone;
        LocalDate from = requireNonNull((fromStart ? mornings : reckoned).get(link.from()));
        if (link.lag() == 0 && !fromStart) {
            return from;
        }
        if (link.unit() == LagUnit.CALENDAR) {
            return from.plusDays(link.lag());
        }
        // The evening of the last working day before it, and from there as many evenings as the lag says.
        LocalDate evening = first(from, day -> calendar.isWorkday(day.minusDays(1)), -1);
        for (int left = Math.abs(link.lag()); left > 0; left--) {
            int step = link.lag() > 0 ? 1 : -1;
            evening = first(evening.plusDays(step), day -> calendar.isWorkday(day.minusDays(1)), step);
        }
        return evening;
    }

    private static LocalDate morning(ScheduleNode node, WorkCalendar calendar, LocalDate evening) {
        if (node.startedOn() != null && !node.isMilestone()) {
            return node.startedOn();
        }
        return node.isMilestone() ? evening : backward(calendar, evening, node.workdays());
    }

    private static LocalDate backward(WorkCalendar calendar, LocalDate evening, int workdays) {
        LocalDate morning = evening;
        for (int left = workdays; left > 0; left--) {
            morning = first(morning.minusDays(1), calendar::isWorkday, -1);
        }
        return morning;
    }

    private static LocalDate first(LocalDate from, Predicate<LocalDate> wanted) {
        return first(from, wanted, 1);
    }

    private static LocalDate first(LocalDate from, Predicate<LocalDate> wanted, int step) {
        LocalDate day = from;
        while (!wanted.test(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static WorkCalendar calendar(ScheduleRequest request, Side side) {
        return requireNonNull(request.calendars().get(side));
    }
}
