package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that a schedule is computed from.
 *
 * @param today the day on which work that hasn't begun can begin at the earliest
 * @param target the day by whose end everything shall be finished
 * @param calendars the working days of each side that has a node
 */
public record ScheduleRequest(
        LocalDate today,
        LocalDate target,
        Map<Side, WorkCalendar> calendars,
        List<ScheduleNode> nodes,
        List<ScheduleLink> links) {

    public ScheduleRequest {
        calendars = Map.copyOf(calendars);
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }
}
