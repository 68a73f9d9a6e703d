package dev.headroom.actionplan.schedule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan compiled to arrays, so that passes over it only count. Nodes and links are numbered; the fields are for passes
 * to read, not to change.
 *
 * <p>A milestone has no start of its own, only the evening on which it is reached: links that speak of its start mean
 * that evening.
 */
final class Graph {

    final int size;

    /** How many of them have dates: those behind were given up. */
    final int living;

    final List<ScheduleNode> nodes;
    final WorkCalendar[] calendars;
    final int[] workdays;

    /** Sorted by id, so that ties are broken alike whatever order the request has. */
    final ScheduleLink[] links;

    final int[] from;
    final int[] to;
    final boolean[] fromStart;
    final boolean[] toStart;

    /** Each node after those it depends on. */
    final int[] order;

    final Adjacency incoming;
    final Adjacency outgoing;

    private Graph(ScheduleRequest request) {
        this.nodes = request.all();
        this.size = nodes.size();
        this.living = request.nodes().size();
        this.calendars = new WorkCalendar[size];
        this.workdays = new int[size];
        Map<UUID, Integer> indexes = new HashMap<>();
        for (int node = 0; node < size; node++) {
            calendars[node] = calendar(request, nodes.get(node).side());
            workdays[node] = nodes.get(node).workdays();
            indexes.put(nodes.get(node).id(), node);
        }
        this.links = request.links().toArray(ScheduleLink[]::new);
        Arrays.sort(links, Comparator.comparing(ScheduleLink::id));
        this.from = new int[links.length];
        this.to = new int[links.length];
        this.fromStart = new boolean[links.length];
        this.toStart = new boolean[links.length];
        for (int link = 0; link < links.length; link++) {
            from[link] = index(indexes, links[link].from());
            to[link] = index(indexes, links[link].to());
            fromStart[link] = links[link].kind().fromStart() && workdays[from[link]] > 0;
            toStart[link] = links[link].kind().toStart() && workdays[to[link]] > 0;
        }
        this.order = new Precedence(size, from, to).order();
        this.incoming = Adjacency.by(to, size);
        this.outgoing = Adjacency.by(from, size);
    }

    /** Compiles a request whose graph was checked. */
    static Graph of(ScheduleRequest request) {
        return new Graph(request);
    }

    boolean isMilestone(int node) {
        return nodes.get(node).isMilestone();
    }

    /** Whether nobody does it any more, so that it only hands on what it waits for. */
    boolean isGivenUp(int node) {
        return node >= living;
    }

    /** The first moment at which the later end of a link may be when its earlier end is at the given one. */
    int push(int link, int moment) {
        int lag = links[link].lag();
        if (countsWorkdays(link)) {
            return calendars[to[link]].later(moment, lag);
        }
        if (moment + lag > DayNumber.END) {
            throw OutOfRange.late();
        }
        return Math.max(0, moment + lag);
    }

    /** The last moment at which the earlier end of a link may be for its later end to be at the given one. */
    int pull(int link, int moment) {
        int lag = links[link].lag();
        if (countsWorkdays(link)) {
            return calendars[to[link]].latestBefore(moment, lag);
        }
        if (moment - lag < 0) {
            throw OutOfRange.early();
        }
        return Math.min(DayNumber.END, moment - lag);
    }

    /**
     * Calendar days count moments; working days count what is over by then, so that a start on Monday morning is as
     * good as Friday evening. A finish without lag is the moment it is: nothing that waits for it ends before, be that
     * moment on a weekend of the later side.
     */
    private boolean countsWorkdays(int link) {
        return links[link].unit() == LagUnit.WORKDAY && (fromStart[link] || links[link].lag() != 0);
    }

    private static WorkCalendar calendar(ScheduleRequest request, Side side) {
        WorkCalendar calendar = request.calendars().get(side);
        if (calendar == null) {
            throw new IllegalArgumentException("The request has no calendar for side " + side);
        }
        return calendar;
    }

    private static int index(Map<UUID, Integer> indexes, UUID node) {
        Integer index = indexes.get(node);
        if (index == null) {
            throw new IllegalArgumentException("The graph was not checked: node " + node + " is unknown");
        }
        return index;
    }
}
