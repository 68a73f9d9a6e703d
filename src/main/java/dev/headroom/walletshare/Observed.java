package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The observed spend of a pair or of many, split into ours and our rivals'.
 *
 * @param ours the known part of our revenue; null when none of it is known
 * @param rivals the known part of our rivals' revenue; null when none of it is known
 * @param oursPresent whether we have a contract, of known amount or not
 * @param rivalsPresent whether a rival has one
 * @param locked the known part of the rivals' revenue under contracts that outlast the period
 * @param lockedUnknown whether a rival's contract outlasts the period and none of its amounts is known
 * @param amountUnknown whether any contract has no known amount
 * @param observedOn the latest day any of it was seen; null when there is nothing
 */
record Observed(
        @Nullable BigDecimal ours,
        @Nullable BigDecimal rivals,
        boolean oursPresent,
        boolean rivalsPresent,
        BigDecimal locked,
        boolean lockedUnknown,
        boolean amountUnknown,
        @Nullable LocalDate observedOn) {

    static final Observed NOTHING = new Observed(null, null, false, false, BigDecimal.ZERO, false, false, null);

    static Observed of(CellSpend spend, boolean ours, Period period, int fractionDigits) {
        BigDecimal amount = spend.amount() == null ? null : rounded(spend.amount(), fractionDigits);
        return new Observed(
                ours ? amount : null,
                ours ? null : amount,
                ours,
                !ours,
                ours ? BigDecimal.ZERO : rounded(spend.locked(), fractionDigits),
                !ours && amount == null && spend.endsOn().isAfter(period.to()),
                spend.amountUnknown(),
                spend.observedOn());
    }

    Observed plus(Observed other) {
        return new Observed(
                sum(ours, other.ours),
                sum(rivals, other.rivals),
                oursPresent || other.oursPresent,
                rivalsPresent || other.rivalsPresent,
                locked.add(other.locked),
                lockedUnknown || other.lockedUnknown,
                amountUnknown || other.amountUnknown,
                later(observedOn, other.observedOn));
    }

    boolean present() {
        return oursPresent || rivalsPresent;
    }

    /** What all vendors together are known to receive; null when no amount is known. */
    @Nullable
    BigDecimal known() {
        return sum(ours, rivals);
    }

    BigDecimal oursOrZero() {
        return ours == null ? BigDecimal.ZERO : ours;
    }

    BigDecimal knownOrZero() {
        BigDecimal known = known();
        return known == null ? BigDecimal.ZERO : known;
    }

    private static BigDecimal rounded(BigDecimal amount, int fractionDigits) {
        return amount.setScale(fractionDigits, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isAfter(other) ? one : other;
    }
}
