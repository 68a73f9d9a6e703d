package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what sizes a wallet on each stretch of days: the best method first, then the evidence that speaks about more
 * days of the period, then the newest observation, then the newest record. Observed spend competes under
 * PROCUREMENT_FACTS, spread evenly over the period.
 *
 * <p>What is chosen brings what falls on its days, by the day rule of {@link Spread}, and all of them add up to the
 * wallet. Only days that nothing speaks about are taken to be like the others.
 */
final class EstimateChoice {

    private final Period period;
    private final int fractionDigits;
    private final WalletSharePolicy policy;
    private final Comparator<Belief> worstFirst;

    EstimateChoice(WalletShareInputs inputs) {
        period = inputs.period();
        fractionDigits = inputs.currency().fractionDigits();
        policy = inputs.policy();
        worstFirst = Comparator.comparing(
                        (Belief belief) -> policy.method(belief.method()).precedence(), Comparator.reverseOrder())
                .thenComparing(Belief::overlap)
                .thenComparing(Belief::observedOn)
                .thenComparing(Belief::recordedAt)
                .thenComparing(Belief::tieBreaker);
    }

    /**
     * What the estimates and the observed spend say; null when neither sizes the wallet. Our own revenue alone is a
     * lower bound and no procurement fact: any estimate says more than it.
     */
    @Nullable
    Sizing best(CellLedger ledger, Observed observed) {
        List<Belief> bestFirst = Stream.concat(
                        ledger.entries().stream().flatMap(entry -> Stream.ofNullable(belief(entry, observed))),
                        observed.rivals() == null ? Stream.empty() : Stream.ofNullable(belief(observed)))
                .sorted(worstFirst.reversed())
                .toList();
        Map<Belief, List<Period>> chosen = new LinkedHashMap<>();
        for (Period stretch : ledger.stretches()) {
            bestFirst.stream()
                    .filter(belief -> belief.estimate() == null || ledger.standsOn(belief.estimate(), stretch))
                    .findFirst()
                    .ifPresent(best -> chosen.computeIfAbsent(best, key -> new ArrayList<>())
                            .add(stretch));
        }
        return chosen.isEmpty() ? sizing(observed) : sizing(chosen);
    }

    /** What observed spend alone says; null when it does not tell the wallet. */
    @Nullable
    Sizing sizing(Observed observed) {
        Belief seen = observed.sizesTheWallet() ? belief(observed) : null;
        return seen == null ? null : new Sizing(seen, seen.amounts(), false, true);
    }

    private Sizing sizing(Map<Belief, List<Period>> chosen) {
        long days = chosen.values().stream().mapToLong(EstimateChoice::days).sum();
        Belief main = chosen.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Belief, List<Period>> entry) -> days(entry.getValue()))
                        .thenComparing(Map.Entry::getKey, worstFirst))
                .orElseThrow()
                .getKey();
        boolean fromObservedSpend = chosen.keySet().stream().allMatch(Belief::observedSpend);
        boolean spreadSpend = !fromObservedSpend && chosen.keySet().stream().anyMatch(Belief::observedSpend);
        // A rank says which part of our revenue the wallet is, however many days the period has.
        boolean stretched = days < period.length()
                && chosen.keySet().stream()
                        .anyMatch(belief -> belief.method() != EstimateMethod.WALLET_ALLOCATION_RULE);
        return new Sizing(
                main,
                days == period.length() ? exact(chosen) : likeTheOthers(chosen, days),
                spreadSpend || stretched,
                fromObservedSpend);
    }

    private static long days(List<Period> stretches) {
        return stretches.stream().mapToLong(Period::length).sum();
    }

    private Amounts exact(Map<Belief, List<Period>> chosen) {
        return chosen.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(stretch -> entry.getKey().into(stretch, fractionDigits)))
                .reduce(Amounts.ZERO, Amounts::plus);
    }

    /** The chosen days' amounts for the whole period, as if every other day were like one of them. */
    private Amounts likeTheOthers(Map<Belief, List<Period>> chosen, long days) {
        return chosen.entrySet().stream()
                .map(entry -> entry.getKey().worth(days(entry.getValue())))
                .reduce(Amounts.ZERO, Amounts::plus)
                .each(amount -> amount.multiply(BigDecimal.valueOf(period.length()))
                        .divide(BigDecimal.valueOf(days), MathContext.DECIMAL128)
                        .setScale(fractionDigits, RoundingMode.HALF_UP));
    }

    private @Nullable Belief belief(Observed observed) {
        BigDecimal known = observed.known();
        if (known == null || observed.observedOn() == null) {
            return null;
        }
        EstimateMethod method = EstimateMethod.PROCUREMENT_FACTS;
        double base = policy.method(method).confidence();
        return new Belief(method, Amounts.exactly(known), period, null, period.length(), base, observed.observedOn());
    }

    private @Nullable Belief belief(WalletEstimate estimate, Observed observed) {
        long overlap = estimate.period().overlap(period);
        boolean byRank = estimate.method() == EstimateMethod.WALLET_ALLOCATION_RULE;
        Amounts amounts = byRank ? amountsByRank(estimate, observed.ours()) : amounts(estimate);
        if (overlap == 0 || amounts == null) {
            return null;
        }
        EstimateMethod method = estimate.method();
        double base = estimate.confidence() == null ? policy.method(method).confidence() : estimate.confidence();
        Period over = byRank ? period : estimate.period();
        return new Belief(method, amounts, over, estimate, overlap, base, estimate.observedOn());
    }

    private static Amounts amounts(WalletEstimate estimate) {
        BigDecimal low = estimate.lowAmount();
        BigDecimal mid = estimate.midAmount();
        BigDecimal high = estimate.highAmount();
        if (low == null || mid == null || high == null) {
            throw new IllegalStateException("checked when made: " + estimate.uuid());
        }
        return new Amounts(low, mid, high);
    }

    /** Our revenue in the map's period tells the wallet in that same period. */
    private @Nullable Amounts amountsByRank(WalletEstimate estimate, @Nullable BigDecimal ours) {
        BigDecimal rank = estimate.rankAmongVendors();
        Integer vendorCount = estimate.vendorCount();
        if (rank == null || vendorCount == null || ours == null || ours.signum() <= 0) {
            return null;
        }
        return Amounts.exactly(new RankShare(rank, vendorCount).wallet(ours, fractionDigits));
    }
}
