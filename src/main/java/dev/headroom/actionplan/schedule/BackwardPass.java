package dev.headroom.actionplan.schedule;

/** The latest dates that keep the target and every pin and constraint, and the float that leaves. */
final class BackwardPass {

    final int[] startAt;
    final int[] finishAt;
    final int[] totalFloat;
    final int[] freeFloat;

    /** Whether a promise of the node's own decides its latest finish, not one of a node after it. */
    final boolean[] bound;

    private final Graph graph;
    private final Terms terms;
    private final ForwardPass early;

    BackwardPass(Graph graph, Terms terms, ForwardPass early) {
        this.graph = graph;
        this.terms = terms;
        this.early = early;
        this.startAt = new int[graph.size];
        this.finishAt = new int[graph.size];
        this.totalFloat = new int[graph.size];
        this.freeFloat = new int[graph.size];
        this.bound = new boolean[graph.size];
    }

    /** @throws PlacementFailure when dates leave the calendar */
    void run() {
        for (int at = graph.size - 1; at >= 0; at--) {
            int node = graph.order[at];
            try {
                place(node);
            } catch (OutOfRange e) {
                throw new PlacementFailure(node, e);
            }
        }
    }

    private void place(int node) {
        if (terms.isFinished(node)) {
            startAt[node] = early.startAt[node];
            finishAt[node] = early.finishAt[node];
            return;
        }
        WorkCalendar calendar = graph.calendars[node];
        Bounds late = bounds(node, startAt, finishAt);
        int rank = late.finishRank(node);
        bound[node] = rank == promises(node).finishRank(node);
        finishAt[node] = calendar.finish(rank);
        if (graph.isMilestone(node)) {
            startAt[node] = finishAt[node];
        } else {
            startAt[node] = terms.isStarted(node) ? terms.startedAt[node] : calendar.start(rank - graph.workdays[node]);
        }
        int pin = terms.pinnedAt[node];
        // As long as others can live with the pin, what counts is the room before it; if not, by how much it is late.
        totalFloat[node] = pin > late.finish
                ? calendar.lastFinish(late.finish) - calendar.firstFinish(Math.max(pin, early.finishAt[node]))
                : rank - early.finishRank[node];
        int free = bounds(node, early.startAt, early.finishAt).finishRank(node) - early.finishRank[node];
        freeFloat[node] = Math.max(0, free);
    }

    /** How late a node may be for its own promises. */
    private Bounds promises(int node) {
        Bounds bounds = new Bounds();
        int must = terms.mustFinishAt[node];
        bounds.finish = must == Terms.NONE ? terms.target : Math.min(terms.target, must);
        return bounds;
    }

    /** How late a node may be for its own promises and for the nodes after it to be at the given moments. */
    private Bounds bounds(int node, int[] starts, int[] finishes) {
        Bounds bounds = promises(node);
        int[] links = graph.outgoing.links();
        for (int at = graph.outgoing.first()[node]; at < graph.outgoing.first()[node + 1]; at++) {
            int link = links[at];
            int after = graph.to[link];
            if (terms.isFinished(after) || (graph.toStart[link] && terms.isStarted(after))) {
                continue; // It happened in spite of it.
            }
            int moment = graph.pull(link, graph.toStart[link] ? starts[after] : finishes[after]);
            if (graph.fromStart[link]) {
                bounds.start = Math.min(bounds.start, moment);
            } else {
                bounds.finish = Math.min(bounds.finish, moment);
            }
        }
        return bounds;
    }

    /** The last moments at which a node may start and finish, its pin left aside. */
    private final class Bounds {

        private int start = DayNumber.END;
        private int finish;

        int finishRank(int node) {
            WorkCalendar calendar = graph.calendars[node];
            int pin = terms.pinnedAt[node];
            int rank = calendar.lastFinish(pin == Terms.NONE ? finish : Math.min(pin, finish));
            if (graph.isMilestone(node) || terms.isStarted(node)) {
                return rank; // The start is a fact, or none at all.
            }
            return start == DayNumber.END ? rank : Math.min(rank, calendar.lastStart(start) + graph.workdays[node]);
        }
    }
}
