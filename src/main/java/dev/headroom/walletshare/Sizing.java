package dev.headroom.walletshare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to size a wallet in the map's period, from an entry of the ledger or from observed spend.
 *
 * @param estimate the ledger entry; null for observed spend
 * @param overlap days of the map's period the evidence speaks about
 * @param prorated whether the amounts were scaled by days because the evidence does not cover the period
 * @param base confidence when the evidence was fresh, 0 to 1
 */
record Sizing(
        EstimateMethod method,
        Amounts amounts,
        @Nullable WalletEstimate estimate,
        long overlap,
        boolean prorated,
        double base,
        LocalDate observedOn) {

    /** Observed spend was recorded by no one person at no one time, so any entry of the same age comes before it. */
    Instant recordedAt() {
        return estimate == null ? Instant.MIN : estimate.recordedAt().toInstant();
    }

    UUID tieBreaker() {
        return estimate == null ? new UUID(0, 0) : estimate.uuid();
    }

    boolean fromObservedSpend() {
        return estimate == null;
    }
}
