package dev.headroom.walletshare;

import dev.headroom.access.people.AmountsKept;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.documents.FieldCondition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells of estimates and targets: under another currency of the organization no map would show them any more. */
@ApplicationScoped
class WalletAmounts implements AmountsKept {

    private final Documents<WalletEstimate> estimates;
    private final Documents<AssertedCells> asserted;

    WalletAmounts(DocumentStore store, WalletEstimateForm estimates, AssertedCellsForm asserted) {
        this.estimates = store.of(estimates);
        this.asserted = store.of(asserted);
    }

    @Override
    public Uni<Boolean> in(String currency, UUID organization) {
        return any(estimates, organization, FieldCondition.is("currency", currency))
                .chain(found -> found
                        ? Uni.createFrom().item(true)
                        : any(asserted, organization, FieldCondition.is("assertions.target.currency", currency)));
    }

    private static <T> Uni<Boolean> any(Documents<T> documents, UUID organization, FieldCondition kept) {
        return documents.lists().newest(organization, null, List.of(kept), 1).map(found -> !found.get()
                .isEmpty());
    }
}
