package dev.headroom.platform.paging;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One page of a list with a cursor for each of its items. */
public record Page<T>(List<T> items, List<String> cursors, boolean more, boolean later) {

    public Page {
        items = List.copyOf(items);
        cursors = List.copyOf(cursors);
    }

    public PageInfo pageInfo() {
        return items.isEmpty()
                ? new PageInfo(more, later, null, null)
                : new PageInfo(more, later, cursors.get(0), cursors.get(cursors.size() - 1));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), cursors, more, later);
    }

    /** The edges of a connection, made from each item and its cursor. */
    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> edge.apply(items.get(index), cursors.get(index)))
                .toList();
    }
}
