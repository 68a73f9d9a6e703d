package dev.headroom.walletshare;

import dev.headroom.platform.documents.StoredForm;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What people assert about an account's cells, as one document that has the account's id. */
@Singleton
class AssertedCellsForm implements StoredForm<AssertedCells> {

    @Override
    public String collection() {
        return "wallet_share_maps";
    }

    @Override
    public String entityType() {
        return WalletShareMap.TYPE;
    }

    @Override
    public Class<AssertedCells> type() {
        return AssertedCells.class;
    }

    @Override
    public UUID id(AssertedCells cells) {
        return cells.accountUuid();
    }

    @Override
    public UUID account(AssertedCells cells) {
        return cells.accountUuid();
    }

    /** The map is read again for the answer: megabytes of it would be stored a second time for each call. */
    @Override
    public AssertedCells answer(AssertedCells cells) {
        return cells.withoutAssertions();
    }

    @Override
    public int version(AssertedCells cells) {
        return cells.version();
    }
}
