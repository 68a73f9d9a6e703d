package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a schedule is computed from.
 *
 * @param today the day on which work that hasn't begun can begin at the earliest
 * @param target the day by whose end everything shall be finished
 * @param calendars the working days of each side that has a node
 * @param givenUp what nobody does any more, of 0 working days: it is no part of the answer and holds up nobody, but
 * what
 *     waits for it still waits for what it waited for
 */
public record ScheduleRequest(
        LocalDate today,
        LocalDate target,
        Map<Side, WorkCalendar> calendars,
        List<ScheduleNode> nodes,
        List<ScheduleLink> links,
        List<ScheduleNode> givenUp) {

    public ScheduleRequest {
        calendars = Map.copyOf(calendars);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        givenUp = List.copyOf(givenUp);
    }

    public ScheduleRequest(
            LocalDate today,
            LocalDate target,
            Map<Side, WorkCalendar> calendars,
            List<ScheduleNode> nodes,
            List<ScheduleLink> links) {
        this(today, target, calendars, nodes, links, List.of());
    }

    /** The nodes, and after them what was given up. */
    List<ScheduleNode> all() {
        return Stream.concat(nodes.stream(), givenUp.stream()).toList();
    }
}
