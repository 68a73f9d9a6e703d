package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was accepted with what is forecast, and follows the drivers of a late task back to the first task that
 * is itself to blame.
 */
public final class Slips {

    private final ScheduleRequest request;
    private final Schedule schedule;
    private final Map<UUID, LocalDate> accepted;
    private final Map<UUID, ScheduleNode> nodes = new HashMap<>();

    private Slips(ScheduleRequest request, Schedule schedule, Map<UUID, LocalDate> accepted) {
        this.request = request;
        this.schedule = schedule;
        this.accepted = accepted;
        for (ScheduleNode node : request.nodes()) {
            nodes.put(node.id(), node);
        }
    }

    /**
     * The slip of each node that has an accepted day, in the order of the request.
     *
     * @param schedule computed from {@code request}
     * @param accepted the finish both sides accepted, by node
     */
    public static List<Slip> of(ScheduleRequest request, Schedule schedule, Map<UUID, LocalDate> accepted) {
        Slips slips = new Slips(request, schedule, accepted);
        List<Slip> found = new ArrayList<>();
        for (ScheduleNode node : request.nodes()) {
            LocalDate day = accepted.get(node.id());
            if (day != null) {
                found.add(slips.slip(node, day));
            }
        }
        return found;
    }

    private Slip slip(ScheduleNode node, LocalDate day) {
        LocalDate forecast = schedule.task(node.id()).forecastFinish();
        int late = calendar(node).workdaysBetween(day, forecast);
        return new Slip(node.id(), day, forecast, late, late > 0 ? cause(node) : null);
    }

    private SlipCause cause(ScheduleNode late) {
        Deque<UUID> chain = new ArrayDeque<>();
        ScheduleNode node = late;
        chain.addFirst(node.id());
        ScheduleNode before = blamed(node);
        while (before != null) {
            node = before;
            chain.addFirst(node.id());
            before = blamed(node);
        }
        return new SlipCause(kind(node), node.id(), node.side(), List.copyOf(chain));
    }

    /** The earlier task that pushes a node and isn't on time itself. */
    private @Nullable ScheduleNode blamed(ScheduleNode node) {
        UUID predecessor = schedule.task(node.id()).driver().predecessor();
        if (predecessor == null || isHeldByPin(node)) {
            return null;
        }
        ScheduleNode before = nodes.get(predecessor);
        return before == null || isOnTime(before) ? null : before;
    }

    private boolean isOnTime(ScheduleNode node) {
        LocalDate day = accepted.get(node.id());
        return day != null
                && calendar(node).workdaysBetween(day, schedule.task(node.id()).forecastFinish()) <= 0;
    }

    private boolean isHeldByPin(ScheduleNode node) {
        ScheduledTask task = schedule.task(node.id());
        return task.forecastFinish().isAfter(task.earliestFinish());
    }

    private SlipKind kind(ScheduleNode node) {
        LocalDate day = accepted.get(node.id());
        if (isHeldByPin(node)) {
            return SlipKind.PIN;
        }
        if (day == null) {
            return SlipKind.ADDED;
        }
        return switch (schedule.task(node.id()).driver().kind()) {
            case FINISHED -> SlipKind.FINISHED_LATE;
            case NO_EARLIER_THAN, MUST_FINISH_ON -> SlipKind.CONSTRAINT;
            case TODAY ->
                request.today().isAfter(acceptedStart(node, day)) ? SlipKind.NOT_STARTED : SlipKind.OWN_DURATION;
            case STARTED ->
                startedOn(node).isAfter(acceptedStart(node, day)) ? SlipKind.STARTED_LATE : SlipKind.OWN_DURATION;
            case LINK, PIN -> SlipKind.OWN_DURATION;
        };
    }

    /** The day the work should have begun for it to end on the accepted day; a milestone's is that day. */
    private LocalDate acceptedStart(ScheduleNode node, LocalDate day) {
        return node.isMilestone() ? day : calendar(node).startOf(day, node.workdays());
    }

    private LocalDate startedOn(ScheduleNode node) {
        LocalDate started = node.startedOn();
        return started == null ? request.today() : started;
    }

    private WorkCalendar calendar(ScheduleNode node) {
        WorkCalendar calendar = request.calendars().get(node.side());
        if (calendar == null) {
            throw new IllegalArgumentException("The request has no calendar for side " + node.side());
        }
        return calendar;
    }
}
