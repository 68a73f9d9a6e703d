package dev.headroom.actionplan.schedule;

/** The links at each node, in two flat arrays: those of node n are {@code links} from {@code first[n]} on. */
final class Adjacency {

    private final int[] first;
    private final int[] links;

    private Adjacency(int[] first, int[] links) {
        this.first = first;
        this.links = links;
    }

    int[] first() {
        return first;
    }

    int[] links() {
        return links;
    }

    /** Groups links by the node at one of their ends, in the order of the links. */
    static Adjacency by(int[] ends, int nodes) {
        int[] first = new int[nodes + 1];
        for (int node : ends) {
            first[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        int[] links = new int[ends.length];
        for (int link = 0; link < ends.length; link++) {
            links[next[ends[link]]++] = link;
        }
        return new Adjacency(first, links);
    }
}
