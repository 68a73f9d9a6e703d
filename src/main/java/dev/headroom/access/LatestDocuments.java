package dev.headroom.access;

import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.documents.DocumentLists;
import dev.headroom.platform.documents.DocumentQuery;
import dev.headroom.platform.documents.TimedForm;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of {@link AccountDocuments} that are each of a moment, the latest first. */
public final class LatestDocuments<T> {

    /** Each account's page is a short read along an index; so many of them go to the store at once. */
    private static final int AT_ONCE = 8;

    private final AccountDocuments<T> documents;
    private final TimedForm<T> form;
    private final PageBatch<Listed, UUID, T> ofAccounts;

    public LatestDocuments(Vertx vertx, AccountDocuments<T> documents, TimedForm<T> form) {
        this.documents = documents;
        this.form = form;
        this.ofAccounts = new PageBatch<>(vertx, this::ofAccounts, value -> DocumentLists.position(form, value));
    }

    private record Listed(Caller caller, DocumentQuery query) {}

    private record OfAccount<T>(UUID account, List<T> documents) {}

    /**
     * A page of the documents that the caller may read.
     *
     * @param account only those of this account; null for all accounts
     */
    public Uni<Page<T>> page(Caller caller, @Nullable UUID account, DocumentQuery query, PageRequest request) {
        return documents
                .sight(caller)
                .chain(sight -> {
                    if (account != null && !sight.sees(account)) {
                        throw new NotFound("There is no such account, or you may not see it.", "filter", "account");
                    }
                    Set<UUID> all = sight.everything() ? null : sight.accounts();
                    return read(caller, account == null ? all : Set.of(account), query, request);
                })
                .map(found -> request.page(found, value -> DocumentLists.position(form, value)));
    }

    /** A page of one account's documents; what many accounts ask for at once is read at once. */
    public Uni<Page<T>> ofAccount(Caller caller, UUID account, DocumentQuery query, PageRequest request) {
        return ofAccounts
                .load(new Listed(caller, query), account, request)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see what is kept of it.")));
    }

    private Uni<Map<UUID, List<T>>> ofAccounts(Listed list, Set<UUID> accounts, PageRequest request) {
        return documents.sight(list.caller()).chain(sight -> Multi.createFrom()
                .iterable(accounts.stream().filter(sight::sees).toList())
                .onItem()
                .transformToUni(account -> read(list.caller(), Set.of(account), list.query(), request)
                        .map(found -> new OfAccount<>(account, found)))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(found -> found.stream()
                        .collect(Collectors.toUnmodifiableMap(OfAccount::account, OfAccount::documents))));
    }

    private Uni<List<T>> read(Caller caller, @Nullable Set<UUID> accounts, DocumentQuery query, PageRequest request) {
        return documents.documents().lists().latest(caller.organization(), accounts, query, request);
    }
}
