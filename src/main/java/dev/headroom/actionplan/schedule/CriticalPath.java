package dev.headroom.actionplan.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Which tasks decide whether the plan keeps its promises. The promise most at risk has the least float; critical is
 * what has no more. On one calendar that is the least float of all. On several, or with lags in calendar days, a
 * weekend gives one task of a chain more float than the next.
 */
final class CriticalPath {

    private final Graph graph;
    private final Terms terms;
    private final ForwardPass early;
    private final BackwardPass late;
    private final int last;

    CriticalPath(Graph graph, Terms terms, ForwardPass early, BackwardPass late) {
        this.graph = graph;
        this.terms = terms;
        this.early = early;
        this.late = late;
        this.last = last();
    }

    boolean isCritical(int node) {
        return !terms.isFinished(node) && last >= 0 && late.totalFloat[node] <= late.totalFloat[last];
    }

    /** From the promise most at risk back along what drives each, as far as work is open. */
    List<UUID> nodes() {
        List<UUID> path = new ArrayList<>();
        int node = last;
        int led = -1;
        while (node >= 0 && !terms.isFinished(node)) {
            if (!graph.isGivenUp(node)) {
                path.add(graph.nodes.get(node).id());
            }
            // When the next one waits for this one's pin, what this one waits for doesn't matter.
            boolean pinDecides = led >= 0 && !graph.fromStart[led] && early.isHeldByPin(node);
            led = pinDecides ? -1 : early.drivingLink(node);
            node = led < 0 ? -1 : graph.from[led];
        }
        Collections.reverse(path);
        return path;
    }

    private int last() {
        int[] depth = depths();
        int worst = -1;
        for (int node = 0; node < graph.living; node++) {
            if (!terms.isFinished(node) && late.bound[node] && (worst < 0 || isMoreAtRisk(node, worst, depth))) {
                worst = node;
            }
        }
        return worst;
    }

    private boolean isMoreAtRisk(int node, int other, int[] depth) {
        if (late.totalFloat[node] != late.totalFloat[other]) {
            return late.totalFloat[node] < late.totalFloat[other];
        }
        if (early.finishAt[node] != early.finishAt[other]) {
            return early.finishAt[node] > early.finishAt[other];
        }
        // A milestone is reached on the evening of what leads to it, and comes after it.
        if (depth[node] != depth[other]) {
            return depth[node] > depth[other];
        }
        return graph.nodes.get(node).id().compareTo(graph.nodes.get(other).id()) < 0;
    }

    private int[] depths() {
        int[] depth = new int[graph.size];
        for (int node : graph.order) {
            for (int at = graph.incoming.first()[node]; at < graph.incoming.first()[node + 1]; at++) {
                int before = graph.from[graph.incoming.links()[at]];
                depth[node] = Math.max(depth[node], depth[before] + 1);
            }
        }
        return depth;
    }
}
