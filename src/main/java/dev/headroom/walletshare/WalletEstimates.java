package dev.headroom.walletshare;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the ledger of estimates, for those who may see the account's wallet. */
@ApplicationScoped
class WalletEstimates {

    /** A page of a hundred accounts is not to take every connection to the store for itself. */
    private static final int READS_AT_ONCE = 8;

    private final Access access;
    private final Sql sql;
    private final AccountLedger accounts;
    private final Documents<WalletEstimate> documents;
    private final PageBatch<Listed, UUID, WalletEstimate> pages;

    WalletEstimates(
            Vertx vertx, Access access, Sql sql, AccountLedger accounts, DocumentStore store, WalletEstimateForm form) {
        this.access = access;
        this.sql = sql;
        this.accounts = accounts;
        this.documents = store.of(form);
        this.pages = new PageBatch<>(
                vertx, this::pages, estimate -> List.of(estimate.uuid().toString()));
    }

    /** Which of an account's estimates are listed. */
    private record Listed(Caller caller, Map<String, String> values) {}

    /** A page of the account's estimates with these values, the oldest first. */
    Uni<Page<WalletEstimate>> page(Caller caller, UUID account, Map<String, String> values, PageRequest request) {
        return pages.load(new Listed(caller, Map.copyOf(values)), account, request)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see its wallet.")));
    }

    /** Who may see what is asked once. A ledger is long, so each account's page is a short read of its own. */
    private Uni<Map<UUID, List<WalletEstimate>>> pages(Listed listed, Set<UUID> parents, PageRequest request) {
        Caller caller = listed.caller();
        return sql.reading(caller.organization(), () -> access.sight(caller, WalletShareMaps.READ))
                .chain(sight -> Multi.createFrom()
                        .iterable(parents)
                        .filter(sight::sees)
                        .onItem()
                        .transformToUni(account -> documents
                                .ofAccount(caller.organization(), account, listed.values(), request)
                                .map(found -> Map.entry(account, found)))
                        .merge(READS_AT_ONCE)
                        .collect()
                        .in(HashMap::new, (found, entry) -> found.put(entry.getKey(), entry.getValue())));
    }

    Uni<Map<UUID, BusinessUnit>> units(Caller caller, List<WalletEstimate> estimates) {
        Set<UUID> ids = estimates.stream().map(WalletEstimate::unitUuid).collect(Collectors.toSet());
        return sql.reading(caller.organization(), () -> accounts.unitsOf(caller.organization(), ids));
    }

    Uni<Map<UUID, Offering>> offerings(Caller caller, List<WalletEstimate> estimates) {
        Set<UUID> ids = estimates.stream().map(WalletEstimate::offeringUuid).collect(Collectors.toSet());
        return sql.reading(caller.organization(), () -> accounts.offeringsOf(caller.organization(), ids));
    }
}
