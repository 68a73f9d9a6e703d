package dev.headroom.walletshare;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Estimates as documents. They are only ever added, so each stays at its first version. */
@Singleton
class WalletEstimateForm implements StoredForm<WalletEstimate> {

    @Override
    public String collection() {
        return "wallet_estimates";
    }

    @Override
    public String entityType() {
        return WalletEstimate.TYPE;
    }

    @Override
    public Class<WalletEstimate> type() {
        return WalletEstimate.class;
    }

    @Override
    public UUID id(WalletEstimate estimate) {
        return estimate.uuid();
    }

    @Override
    public UUID account(WalletEstimate estimate) {
        return estimate.accountUuid();
    }

    @Override
    public int version(WalletEstimate estimate) {
        return 1;
    }
}
