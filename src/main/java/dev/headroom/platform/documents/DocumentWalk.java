package dev.headroom.platform.documents;

import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Walks through all documents of an organization, the oldest first, page by page: for work that nobody asked for. */
@ApplicationScoped
public class DocumentWalk {

    private final Cursors cursors;
    private final Workers workers;

    DocumentWalk(Cursors cursors, Workers workers) {
        this.cursors = cursors;
        this.workers = workers;
    }

    /**
     * The documents of accounts, page after page, each read when the one before was taken.
     *
     * @param values the values that a document's fields must have
     * @param size how many at once
     */
    public <T> Multi<List<T>> pages(Documents<T> documents, UUID organization, Map<String, String> values, int size) {
        PageRequest first = cursors.page(size, null, organization, "walk");
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(first), next -> documents
                        .pageOfAll(organization, values, Objects.requireNonNull(next.get()))
                        .chain(found -> workers.compute(found::get))
                        .invoke(found -> next.set(after(documents, found, first))))
                .whilst(found -> found.size() == first.fetch());
    }

    /** Whoever walks takes what a page has over its size, too, so the next page begins after that. */
    private static <T> PageRequest after(Documents<T> documents, List<T> found, PageRequest first) {
        if (found.isEmpty()) {
            return first;
        }
        UUID last = documents.form().id(found.get(found.size() - 1));
        return new PageRequest(first.first(), List.of(last.toString()), first.scope());
    }
}
