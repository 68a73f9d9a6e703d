package dev.headroom.platform.batching;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads the pages that many objects of one level ask for at once: the first page of each of 25 accounts' lists is one
 * query, not 25.
 *
 * @param <L> which list, with the caller and every argument but the page
 * @param <P> whose list
 * @param <T> what is in it
 */
public final class PageBatch<L, P, T> {

    private final Loader<L, P, T> loader;
    private final Function<T, List<String>> position;
    private final Batch<Asked<L, P>, Optional<Page<T>>> batch;

    /** Reads one page of the same list of each parent. */
    @FunctionalInterface
    public interface Loader<L, P, T> {

        /**
         * Up to {@link PageRequest#fetch()} items after the page's position for each parent; a parent that the caller
         * may not see is left out.
         */
        Uni<Map<P, List<T>>> load(L list, Set<P> parents, PageRequest page);
    }

    private record Asked<L, P>(L list, P parent, PageRequest page) {}

    /** What pages have in common that one query can serve. A position belongs to one parent's list alone. */
    private record Alike<L>(L list, int first, List<String> after) {

        static <L> Alike<L> of(Asked<L, ?> asked) {
            return new Alike<>(asked.list(), asked.page().first(), asked.page().after());
        }
    }

    public PageBatch(Vertx vertx, Loader<L, P, T> loader, Function<T, List<String>> position) {
        this.loader = loader;
        this.position = position;
        this.batch = new Batch<>(vertx, this::loadAll);
    }

    /** Empty when the loader left the parent out. */
    public Uni<Optional<Page<T>>> load(L list, P parent, PageRequest page) {
        return batch.load(new Asked<>(list, parent, page));
    }

    private Uni<Map<Asked<L, P>, Optional<Page<T>>>> loadAll(Collection<Asked<L, P>> asked) {
        Map<Alike<L>, List<Asked<L, P>>> groups = asked.stream().collect(Collectors.groupingBy(Alike::of));
        return Multi.createFrom()
                .iterable(groups.values())
                .onItem()
                .transformToUniAndConcatenate(this::loadAlike)
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<Asked<L, P>, Optional<Page<T>>>> loadAlike(List<Asked<L, P>> alike) {
        Asked<L, P> any = alike.get(0);
        Set<P> parents = alike.stream().map(Asked::parent).collect(Collectors.toSet());
        return loader.load(any.list(), parents, any.page()).map(found -> alike.stream()
                .collect(Collectors.toMap(Function.identity(), asked -> Optional.ofNullable(found.get(asked.parent()))
                        .map(items -> asked.page().page(items, position)))));
    }
}
