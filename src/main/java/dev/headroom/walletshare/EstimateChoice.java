package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what sizes a wallet: the best method first, then the evidence that speaks about more days of the period, then
 * the newest observation, then the newest record. Observed spend competes under PROCUREMENT_FACTS.
 */
final class EstimateChoice {

    private final Period period;
    private final int fractionDigits;
    private final WalletSharePolicy policy;
    private final Comparator<Sizing> worstFirst;

    EstimateChoice(WalletShareInputs inputs) {
        period = inputs.period();
        fractionDigits = inputs.currency().fractionDigits();
        policy = inputs.policy();
        worstFirst = Comparator.comparing(
                        (Sizing sizing) -> policy.method(sizing.method()).precedence(), Comparator.reverseOrder())
                .thenComparing(Sizing::overlap)
                .thenComparing(Sizing::observedOn)
                .thenComparing(Sizing::recordedAt)
                .thenComparing(Sizing::tieBreaker);
    }

    /**
     * The best of the estimates and the observed spend; null when neither sizes the wallet. Our own revenue alone is a
     * lower bound and no procurement fact: any estimate says more than it.
     */
    @Nullable
    Sizing best(List<WalletEstimate> estimates, Observed observed) {
        Sizing entered = estimates.stream()
                .map(estimate -> sizing(estimate, observed))
                .filter(Objects::nonNull)
                .max(worstFirst)
                .orElse(null);
        Sizing seen = sizing(observed);
        if (entered == null || seen == null) {
            return entered == null ? seen : entered;
        }
        return observed.rivals() == null || worstFirst.compare(entered, seen) >= 0 ? entered : seen;
    }

    /** What observed spend alone says; null when no amount is known. */
    @Nullable
    Sizing sizing(Observed observed) {
        BigDecimal known = observed.known();
        if (known == null || observed.observedOn() == null) {
            return null;
        }
        EstimateMethod method = EstimateMethod.PROCUREMENT_FACTS;
        double base = policy.method(method).confidence();
        return new Sizing(method, Amounts.exactly(known), null, period.length(), false, base, observed.observedOn());
    }

    private @Nullable Sizing sizing(WalletEstimate estimate, Observed observed) {
        long overlap = estimate.period().overlap(period);
        Amounts amounts = overlap == 0 ? null : amounts(estimate, observed);
        if (amounts == null) {
            return null;
        }
        EstimateMethod method = estimate.method();
        boolean prorated = method != EstimateMethod.WALLET_ALLOCATION_RULE
                && !estimate.period().covers(period);
        double base = estimate.confidence() == null ? policy.method(method).confidence() : estimate.confidence();
        return new Sizing(method, amounts, estimate, overlap, prorated, base, estimate.observedOn());
    }

    private @Nullable Amounts amounts(WalletEstimate estimate, Observed observed) {
        if (estimate.method() == EstimateMethod.WALLET_ALLOCATION_RULE) {
            return amountsByRank(estimate, observed.ours());
        }
        BigDecimal low = estimate.lowAmount();
        BigDecimal mid = estimate.midAmount();
        BigDecimal high = estimate.highAmount();
        if (low == null || mid == null || high == null) {
            throw new IllegalStateException("checked when made: " + estimate.uuid());
        }
        return new Amounts(
                intoPeriod(low, estimate.period()),
                intoPeriod(mid, estimate.period()),
                intoPeriod(high, estimate.period()));
    }

    /** Spread over its days when the estimate covers the map's period, else scaled as if every day were alike. */
    private BigDecimal intoPeriod(BigDecimal amount, Period over) {
        return over.covers(period)
                ? new Spread(amount, over, fractionDigits).into(period)
                : Spread.scaled(amount, period.length(), over.length(), fractionDigits);
    }

    private @Nullable Amounts amountsByRank(WalletEstimate estimate, @Nullable BigDecimal ours) {
        BigDecimal rank = estimate.rankAmongVendors();
        Integer vendorCount = estimate.vendorCount();
        if (rank == null || vendorCount == null || ours == null || ours.signum() <= 0) {
            return null;
        }
        return Amounts.exactly(new RankShare(rank, vendorCount).wallet(ours, fractionDigits));
    }
}
