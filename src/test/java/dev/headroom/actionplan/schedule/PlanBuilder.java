package dev.headroom.actionplan.schedule;

import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes plans down in the words of a test: tasks by name, and everything else only when it matters. */
final class PlanBuilder {

    static final WorkCalendar WEEKDAYS = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());

    private final LocalDate today;
    private LocalDate target;
    private final Map<Side, WorkCalendar> calendars = new EnumMap<>(Side.class);
    private final Map<String, ScheduleNode> nodes = new LinkedHashMap<>();
    private final List<ScheduleLink> links = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();

    private PlanBuilder(LocalDate today) {
        this.today = today;
        this.target = today.plusYears(1);
        for (Side side : Side.values()) {
            calendars.put(side, WEEKDAYS);
        }
    }

    static PlanBuilder on(LocalDate today) {
        return new PlanBuilder(today);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }

    PlanBuilder target(LocalDate day) {
        target = day;
        return this;
    }

    PlanBuilder calendar(Side side, WorkCalendar calendar) {
        calendars.put(side, calendar);
        return this;
    }

    PlanBuilder task(String name, Side side, int workdays) {
        UUID id = new UUID(1, nodes.size());
        names.put(id, name);
        nodes.put(
                name, new ScheduleNode(id, side, workdays, ConstraintKind.AS_LATE_AS_POSSIBLE, null, null, null, null));
        return this;
    }

    PlanBuilder task(String name, int workdays) {
        return task(name, Side.SELLER, workdays);
    }

    PlanBuilder constrain(String name, ConstraintKind kind, @Nullable LocalDate day) {
        return change(
                name,
                node -> new ScheduleNode(
                        node.id(),
                        node.side(),
                        node.workdays(),
                        kind,
                        day,
                        node.pinnedOn(),
                        node.startedOn(),
                        node.finishedOn()));
    }

    PlanBuilder pin(String name, LocalDate day) {
        return change(
                name,
                node -> new ScheduleNode(
                        node.id(),
                        node.side(),
                        node.workdays(),
                        node.constraint(),
                        node.constraintOn(),
                        day,
                        node.startedOn(),
                        node.finishedOn()));
    }

    PlanBuilder fact(String name, @Nullable LocalDate started, @Nullable LocalDate finished) {
        return change(
                name,
                node -> new ScheduleNode(
                        node.id(),
                        node.side(),
                        node.workdays(),
                        node.constraint(),
                        node.constraintOn(),
                        node.pinnedOn(),
                        started,
                        finished));
    }

    PlanBuilder link(String from, String to) {
        return link(from, to, DependencyKind.FINISH_TO_START, 0, LagUnit.WORKDAY);
    }

    PlanBuilder link(String from, String to, DependencyKind kind, int lag, LagUnit unit) {
        links.add(new ScheduleLink(new UUID(2, links.size()), id(from), id(to), kind, lag, unit));
        return this;
    }

    UUID id(String name) {
        ScheduleNode node = nodes.get(name);
        return node == null ? new UUID(9, name.hashCode()) : node.id();
    }

    UUID link(int index) {
        return links.get(index).id();
    }

    String name(UUID node) {
        return names.getOrDefault(node, "?");
    }

    ScheduleRequest request() {
        return new ScheduleRequest(today, target, calendars, List.copyOf(nodes.values()), links);
    }

    Schedule plan() {
        return Scheduler.plan(request(), this::name);
    }

    ScheduledTask planned(String name) {
        return plan().task(id(name));
    }

    List<String> criticalPath() {
        return plan().criticalPath().stream().map(this::name).toList();
    }

    private PlanBuilder change(String name, UnaryOperator<ScheduleNode> change) {
        nodes.computeIfPresent(name, (any, node) -> change.apply(node));
        return this;
    }
}
