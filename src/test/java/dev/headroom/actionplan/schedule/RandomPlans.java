package dev.headroom.actionplan.schedule;

import dev.headroom.platform.time.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans of every shape, made from a seed so that a failure can be repeated. */
final class RandomPlans {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private RandomPlans() {}

    /** Any working week with some closed days in the years around today. */
    static WorkCalendar calendar(Random random) {
        EnumSet<DayOfWeek> week = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.add(day);
            }
        }
        List<ClosedDays> closed = new ArrayList<>();
        for (int range = random.nextInt(12); range > 0; range--) {
            LocalDate from = TODAY.minusDays(500).plusDays(random.nextInt(1_200));
            closed.add(new ClosedDays(from, from.plusDays(random.nextInt(9))));
        }
        return WorkCalendar.of(week, Holidays.NONE, closed);
    }

    /** A plan with all kinds of links, lags, constraints, pins and facts. */
    static ScheduleRequest plan(Random random, int size) {
        List<ScheduleNode> nodes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            nodes.add(node(random, new UUID(random.nextLong(), random.nextLong())));
        }
        LocalDate target = TODAY.plusDays(random.nextInt(size * 12 + 1));
        return new ScheduleRequest(TODAY, target, calendars(random), nodes, links(random, nodes, size * 2));
    }

    /** A plan of tasks not begun, without pins and constraints, on one calendar, whose lags are working days. */
    static ScheduleRequest simplePlan(Random random, int size, WorkCalendar calendar) {
        List<ScheduleNode> nodes = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            nodes.add(plain(new UUID(random.nextLong(), random.nextLong()), Side.SELLER, random.nextInt(8)));
        }
        List<ScheduleLink> links = links(random, nodes, size * 2).stream()
                .map(link ->
                        new ScheduleLink(link.id(), link.from(), link.to(), link.kind(), link.lag(), LagUnit.WORKDAY))
                .toList();
        LocalDate target = TODAY.plusDays(random.nextInt(size * 12 + 1));
        return new ScheduleRequest(TODAY, target, Map.of(Side.SELLER, calendar), nodes, links);
    }

    static ScheduleNode plain(UUID id, Side side, int workdays) {
        return new ScheduleNode(id, side, workdays, ConstraintKind.AS_LATE_AS_POSSIBLE, null, null, null, null);
    }

    /** Links that lead from earlier to later nodes of the list, at most one of a kind between two. */
    static List<ScheduleLink> links(Random random, List<ScheduleNode> nodes, int count) {
        List<ScheduleLink> links = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (int left = nodes.size() < 2 ? 0 : count; left > 0; left--) {
            int to = 1 + random.nextInt(nodes.size() - 1);
            int from = random.nextInt(to);
            DependencyKind kind = any(random, DependencyKind.values());
            LagUnit unit = any(random, LagUnit.values());
            int lag = random.nextInt(3) == 0 ? 0 : random.nextInt(10) - 3;
            if (known.add(List.of(from, to, kind))) {
                links.add(new ScheduleLink(
                        new UUID(random.nextLong(), random.nextLong()),
                        nodes.get(from).id(),
                        nodes.get(to).id(),
                        kind,
                        lag,
                        unit));
            }
        }
        return links;
    }

    static Map<Side, WorkCalendar> calendars(Random random) {
        Map<Side, WorkCalendar> calendars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            calendars.put(side, calendar(random));
        }
        return calendars;
    }

    static <T> T any(Random random, T[] all) {
        return List.of(all).get(random.nextInt(all.length));
    }

    private static ScheduleNode node(Random random, UUID id) {
        ConstraintKind constraint =
                random.nextInt(3) > 0 ? ConstraintKind.AS_LATE_AS_POSSIBLE : any(random, ConstraintKind.values());
        @Nullable LocalDate started = random.nextInt(8) == 0 ? TODAY.minusDays(random.nextInt(20)) : null;
        @Nullable LocalDate finished = null;
        if (random.nextInt(10) == 0) {
            finished = started == null ? TODAY.minusDays(random.nextInt(9)) : TODAY;
        }
        return new ScheduleNode(
                id,
                any(random, Side.values()),
                random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(7),
                constraint,
                constraint.isDated() ? TODAY.plusDays(random.nextInt(60) - 5) : null,
                random.nextInt(6) == 0 ? TODAY.plusDays(random.nextInt(90) - 5) : null,
                started,
                finished);
    }
}
