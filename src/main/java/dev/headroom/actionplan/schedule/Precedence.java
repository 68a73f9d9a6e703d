package dev.headroom.actionplan.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** An order in which every node comes after those it depends on, or the circle that forbids one. */
final class Precedence {

    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final Adjacency outgoing;
    private final int[] order;
    private final int ordered;

    Precedence(int nodes, int[] from, int[] to) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.outgoing = Adjacency.by(from, nodes);
        this.order = new int[nodes];
        this.ordered = sort();
    }

    boolean isCircular() {
        return ordered < nodes;
    }

    /** Complete when nothing is circular. */
    int[] order() {
        return order;
    }

    /** The links of a circle, each leading to the next and the last to the first; empty when there is none. */
    List<Integer> circle() {
        if (!isCircular()) {
            return List.of();
        }
        // Every node left over waits for another one left over: walking back must come round.
        boolean[] left = new boolean[nodes];
        Arrays.fill(left, true);
        for (int index = 0; index < ordered; index++) {
            left[order[index]] = false;
        }
        int[] entry = entries(left);
        int node = 0;
        while (!left[node]) {
            node++;
        }
        boolean[] seen = new boolean[nodes];
        while (!seen[node]) {
            seen[node] = true;
            node = from[entry[node]];
        }
        return roundTrip(node, entry);
    }

    private List<Integer> roundTrip(int begin, int[] entry) {
        List<Integer> links = new ArrayList<>();
        int node = begin;
        do {
            links.add(entry[node]);
            node = from[entry[node]];
        } while (node != begin);
        Collections.reverse(links);
        return links;
    }

    /** For each node left over, a link by which another one left over holds it back. */
    private int[] entries(boolean[] left) {
        int[] entry = new int[nodes];
        for (int link = 0; link < from.length; link++) {
            if (left[from[link]] && left[to[link]]) {
                entry[to[link]] = link;
            }
        }
        return entry;
    }

    private int sort() {
        int[] waits = new int[nodes];
        for (int node : to) {
            waits[node]++;
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (waits[node] == 0) {
                ready.add(node);
            }
        }
        int count = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order[count++] = node;
            for (int at = outgoing.first()[node]; at < outgoing.first()[node + 1]; at++) {
                int next = to[outgoing.links()[at]];
                if (--waits[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return count;
    }
}
