package dev.headroom.walletshare;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the ledger of estimates, for those who may see the account's wallet. */
@ApplicationScoped
class WalletEstimates {

    private final Access access;
    private final Sql sql;
    private final AccountLedger accounts;
    private final Documents<WalletEstimate> documents;

    WalletEstimates(Access access, Sql sql, AccountLedger accounts, DocumentStore store, WalletEstimateForm form) {
        this.access = access;
        this.sql = sql;
        this.accounts = accounts;
        this.documents = store.of(form);
    }

    Uni<Page<WalletEstimate>> page(Caller caller, UUID account, Map<String, String> values, PageRequest request) {
        UUID organization = caller.organization();
        return sql.reading(organization, () -> access.requireAccount(caller, WalletShareMaps.READ, account))
                .chain(() -> documents.ofAccount(organization, account, values, request))
                .map(found ->
                        request.page(found, estimate -> List.of(estimate.uuid().toString())));
    }

    Uni<Map<UUID, BusinessUnit>> units(Caller caller, List<WalletEstimate> estimates) {
        Set<UUID> ids = estimates.stream().map(WalletEstimate::unitUuid).collect(Collectors.toSet());
        return sql.reading(caller.organization(), () -> accounts.unitsOf(caller.organization(), ids));
    }

    Uni<Map<UUID, Offering>> offerings(Caller caller) {
        return sql.reading(caller.organization(), () -> accounts.offerings(caller.organization()))
                .map(found ->
                        found.stream().collect(Collectors.toUnmodifiableMap(Offering::uuid, offering -> offering)));
    }
}
