package dev.headroom.actionplan.schedule;

/**
 * The earliest dates: each node as soon as today, its facts and constraints and the nodes before it allow. Can be run
 * again with other durations, which is how a forecast is simulated.
 */
final class ForwardPass {

    final int[] startAt;
    final int[] finishAt;

    /** What the nodes after it reckon with: the later of finish and pin. */
    final int[] reckonedAt;

    /** The finish as the number of working days before it, in the node's own calendar. */
    final int[] finishRank;

    private final Graph graph;
    private final Terms terms;
    private final DriverKind[] drivers;
    private final int[] drivingLinks;

    ForwardPass(Graph graph, Terms terms) {
        this.graph = graph;
        this.terms = terms;
        this.startAt = new int[graph.size];
        this.finishAt = new int[graph.size];
        this.reckonedAt = new int[graph.size];
        this.finishRank = new int[graph.size];
        this.drivers = new DriverKind[graph.size];
        this.drivingLinks = new int[graph.size];
    }

    /**
     * Places every node.
     *
     * @param workdays the duration of each
     * @throws PlacementFailure when dates leave the calendar
     */
    void run(int[] workdays) {
        for (int node : graph.order) {
            try {
                place(node, workdays[node]);
            } catch (OutOfRange e) {
                throw new PlacementFailure(node, e);
            }
        }
    }

    /** The node that is finished last, or -1 when there is none. */
    int last() {
        int last = -1;
        for (int node = 0; node < graph.living; node++) {
            if (last < 0 || isLater(node, last)) {
                last = node;
            }
        }
        return last;
    }

    private boolean isLater(int node, int other) {
        if (reckonedAt[node] != reckonedAt[other]) {
            return reckonedAt[node] > reckonedAt[other];
        }
        return graph.nodes.get(node).id().compareTo(graph.nodes.get(other).id()) < 0;
    }

    /** What was given up decides nothing: what it waited for does. */
    ScheduleDriver driver(int node) {
        int link = drivingLinks[node];
        while (link >= 0 && graph.isGivenUp(graph.from[link]) && drivingLinks[graph.from[link]] >= 0) {
            link = drivingLinks[graph.from[link]];
        }
        return link >= 0 ? ScheduleDriver.of(graph.links[link]) : ScheduleDriver.of(drivers[node]);
    }

    /** The link that drives a node, or -1. */
    int drivingLink(int node) {
        return drivingLinks[node];
    }

    /** Whether those after it wait for its pin and not for its work. */
    boolean isHeldByPin(int node) {
        return reckonedAt[node] > finishAt[node];
    }

    private void place(int node, int workdays) {
        WorkCalendar calendar = graph.calendars[node];
        drivingLinks[node] = -1;
        if (terms.isFinished(node)) {
            settle(node, calendar, workdays);
            return;
        }
        int rank = terms.isStarted(node)
                ? ownFinishWhenStarted(node, calendar, workdays)
                : ownFinishWhenNot(node, calendar, workdays);
        rank = afterMustFinishOn(node, calendar, rank);
        rank = afterLinks(node, calendar, workdays, rank);
        finishRank[node] = rank;
        finishAt[node] = calendar.finish(rank);
        reckonedAt[node] = Math.max(finishAt[node], terms.pinnedAt[node]);
        if (terms.isStarted(node)) {
            startAt[node] = terms.startedAt[node];
        } else {
            startAt[node] = workdays == 0 ? finishAt[node] : calendar.start(rank - workdays);
        }
    }

    /** A finished node is where it was, on a working day or not. */
    private void settle(int node, WorkCalendar calendar, int workdays) {
        int finished = terms.finishedAt[node];
        finishRank[node] = calendar.rank(finished);
        finishAt[node] = finished;
        reckonedAt[node] = finished;
        if (terms.isStarted(node)) {
            startAt[node] = terms.startedAt[node];
        } else {
            startAt[node] = workdays == 0 ? finished : calendar.start(Math.max(0, finishRank[node] - workdays));
        }
        drivers[node] = DriverKind.FINISHED;
    }

    private int ownFinishWhenStarted(int node, WorkCalendar calendar, int workdays) {
        drivers[node] = DriverKind.STARTED;
        int planned = calendar.firstStart(terms.startedAt[node]) + workdays;
        return Math.max(planned, calendar.firstFinish(terms.thisEvening()));
    }

    private int ownFinishWhenNot(int node, WorkCalendar calendar, int workdays) {
        drivers[node] = DriverKind.TODAY;
        if (graph.isGivenUp(node)) {
            return 0; // It needs no day, not even this one.
        }
        int notBefore = terms.notBefore[node];
        if (workdays == 0) {
            int rank = calendar.firstFinish(terms.thisEvening());
            return later(node, rank, notBefore == Terms.NONE ? rank : calendar.firstFinish(notBefore));
        }
        int rank = calendar.firstStart(terms.today) + workdays;
        return later(node, rank, notBefore == Terms.NONE ? rank : calendar.firstStart(notBefore) + workdays);
    }

    private int later(int node, int rank, int constrained) {
        if (constrained > rank) {
            drivers[node] = DriverKind.NO_EARLIER_THAN;
        }
        return Math.max(rank, constrained);
    }

    private int afterMustFinishOn(int node, WorkCalendar calendar, int rank) {
        int must = terms.mustFinishAt[node];
        // A day without work is kept by finishing on the last working day before it.
        if (must == Terms.NONE || calendar.lastFinish(must) <= rank) {
            return rank;
        }
        drivers[node] = DriverKind.MUST_FINISH_ON;
        return calendar.lastFinish(must);
    }

    private int afterLinks(int node, WorkCalendar calendar, int workdays, int own) {
        int rank = own;
        int[] links = graph.incoming.links();
        for (int at = graph.incoming.first()[node]; at < graph.incoming.first()[node + 1]; at++) {
            int link = links[at];
            if (graph.toStart[link] && terms.isStarted(node)) {
                continue; // It has started in spite of it.
            }
            int before = graph.from[link];
            int moment = graph.push(link, graph.fromStart[link] ? startAt[before] : reckonedAt[before]);
            int pushed = graph.toStart[link] ? calendar.firstStart(moment) + workdays : calendar.firstFinish(moment);
            if (pushed > rank) {
                rank = pushed;
                drivers[node] = DriverKind.LINK;
                drivingLinks[node] = link;
            }
        }
        return rank;
    }
}
