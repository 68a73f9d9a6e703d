package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to size a wallet: an entry of the ledger, or observed spend.
 *
 * @param amounts what is spent evenly over some days
 * @param over those days
 * @param estimate the ledger entry; null for observed spend
 * @param overlap days of the map's period it speaks about
 * @param base confidence when the evidence was fresh, 0 to 1
 */
record Belief(
        EstimateMethod method,
        Amounts amounts,
        Period over,
        @Nullable WalletEstimate estimate,
        long overlap,
        double base,
        LocalDate observedOn) {

    /** Observed spend was recorded by no one person at no one time, so any entry of the same age comes before it. */
    Instant recordedAt() {
        return estimate == null ? Instant.MIN : estimate.recordedAt().toInstant();
    }

    UUID tieBreaker() {
        return estimate == null ? new UUID(0, 0) : estimate.uuid();
    }

    boolean observedSpend() {
        return estimate == null;
    }

    /** What falls on the days, to the smallest unit, so that neighbouring days add up to the whole. */
    Amounts into(Period days, int fractionDigits) {
        return amounts.each(amount -> new Spread(amount, over, fractionDigits).into(days));
    }

    /** As many days' worth, unrounded: what is scaled afterwards must not carry a rounding with it. */
    Amounts worth(long days) {
        return amounts.each(amount -> amount.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(over.length()), MathContext.DECIMAL128));
    }
}
