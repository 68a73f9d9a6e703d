package dev.headroom.actionplan.schedule;

import dev.headroom.platform.errors.BadInput;

/** A node has no date within the years 1900 to 9999. */
final class PlacementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int node;

    PlacementFailure(int node, OutOfRange cause) {
        super(cause.side(), cause, false, false);
        this.node = node;
    }

    BadInput refusal(Graph graph, Phrases phrases) {
        return new BadInput(phrases.name(graph.nodes.get(node).id()) + " would lie " + getMessage()
                + ": shorten the durations and lags around it, or move the target date or the days fixed there.");
    }
}
