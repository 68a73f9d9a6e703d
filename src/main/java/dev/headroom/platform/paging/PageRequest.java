package dev.headroom.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a client asked of a list: how many, after which position. The position is the sort values of the last item seen,
 * its id last; empty for the first page.
 */
public record PageRequest(int first, List<String> after, Cursors.Scope scope) {

    public PageRequest {
        after = List.copyOf(after);
    }

    public boolean isContinued() {
        return !after.isEmpty();
    }

    /** One more than asked for is enough to know whether the list goes on. */
    public int fetch() {
        return first + 1;
    }

    /** Makes the page from up to {@link #fetch()} items that follow the position. */
    public <T> Page<T> page(List<T> fetched, Function<T, List<String>> position) {
        List<T> items = fetched.size() > first ? fetched.subList(0, first) : fetched;
        List<String> cursors = items.stream().map(position).map(scope::cursor).toList();
        return new Page<>(items, cursors, fetched.size() > first, isContinued());
    }

    /** Makes the page of a list that is at hand whole; the key tells its items apart. */
    public <T> Page<T> slice(List<T> all, Function<T, String> key) {
        int start = 0;
        if (isContinued()) {
            start = IntStream.range(0, all.size())
                            .filter(index -> key.apply(all.get(index)).equals(after.get(0)))
                            .findFirst()
                            .orElseThrow(Cursors::foreign)
                    + 1;
        }
        List<T> rest = all.subList(start, Math.min(all.size(), start + fetch()));
        return page(rest, item -> List.of(key.apply(item)));
    }
}
