package dev.headroom.walletshare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The trees of units or of offerings in pre-order, so that everything below a node is one range of positions.
 *
 * <p>Siblings are ordered by id, which makes the result independent of the order of the input. Where a node is left
 * out, its children hang below its nearest ancestor that is kept.
 */
final class Forest<T> {

    static final int NONE = -1;

    private final List<T> nodes = new ArrayList<>();
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final int[] parents;
    private final int[] ends;

    private Forest(int size) {
        parents = new int[size];
        ends = new int[size];
    }

    static <T> Forest<T> of(List<T> all, Function<T, UUID> id, Function<T, @Nullable UUID> parent, Predicate<T> kept) {
        Map<UUID, T> byId = new HashMap<>();
        all.forEach(node -> byId.put(id.apply(node), node));
        Map<UUID, List<T>> children = new HashMap<>();
        List<T> roots = new ArrayList<>();
        int size = 0;
        for (T node : byId.values()) {
            if (kept.test(node)) {
                T above = nearestKept(byId, node, parent, kept);
                List<T> siblings =
                        above == null ? roots : children.computeIfAbsent(id.apply(above), key -> new ArrayList<>());
                siblings.add(node);
                size++;
            }
        }
        Forest<T> forest = new Forest<>(size);
        forest.walk(roots, children, id);
        return forest;
    }

    private static <T> @Nullable T nearestKept(
            Map<UUID, T> byId, T node, Function<T, @Nullable UUID> parent, Predicate<T> kept) {
        T above = parentOf(byId, node, parent);
        for (int steps = 0; above != null && !(kept.test(above)); steps++) {
            if (steps > byId.size()) {
                throw new IllegalArgumentException("the parents form a circle");
            }
            above = parentOf(byId, above, parent);
        }
        return above;
    }

    private static <T> @Nullable T parentOf(Map<UUID, T> byId, T node, Function<T, @Nullable UUID> parent) {
        UUID id = parent.apply(node);
        return id == null ? null : byId.get(id);
    }

    private record Step<T>(T node, int parent) {}

    private void walk(List<T> roots, Map<UUID, List<T>> children, Function<T, UUID> id) {
        Deque<Step<T>> open = new ArrayDeque<>();
        push(open, roots, NONE, id);
        while (!open.isEmpty()) {
            Step<T> step = open.pop();
            int position = nodes.size();
            UUID own = id.apply(step.node());
            nodes.add(step.node());
            positions.put(own, position);
            parents[position] = step.parent();
            push(open, children.getOrDefault(own, List.of()), position, id);
        }
        if (nodes.size() < parents.length) {
            throw new IllegalArgumentException("the parents form a circle");
        }
        Arrays.setAll(ends, position -> position + 1);
        upwards((parent, child) -> ends[parent] = Math.max(ends[parent], ends[child]));
    }

    private void push(Deque<Step<T>> open, List<T> siblings, int parent, Function<T, UUID> id) {
        siblings.stream()
                .sorted((one, other) -> id.apply(other).compareTo(id.apply(one)))
                .forEach(node -> open.push(new Step<>(node, parent)));
    }

    int size() {
        return nodes.size();
    }

    T node(int position) {
        return nodes.get(position);
    }

    /** Hands every parent and child to the action, the deepest children first, so that sums travel to the roots. */
    void upwards(Edge action) {
        for (int position = parents.length - 1; position >= 0; position--) {
            if (parents[position] != NONE) {
                action.accept(parents[position], position);
            }
        }
    }

    /** What to do with a parent and one of its children. */
    interface Edge {
        void accept(int parent, int child);
    }

    /** The node's position, or {@link #NONE} when it is not in the forest. */
    int position(UUID id) {
        return positions.getOrDefault(id, NONE);
    }

    /** The parent's position, or {@link #NONE} for a root. */
    int parent(int position) {
        return parents[position];
    }

    boolean leaf(int position) {
        return ends[position] == position + 1;
    }
}
