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
 * @param lockedUnknown whether a rival's contract of unknown amount outlasts the period
 * @param amountUnknown whether any contract has no known amount
 * @param inRegister whether any contract stands in a register of what the customer spends with whomever
 * @param vendorsTold whether the organization has said which vendor it is: else ours are among the rivals, if any
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
        boolean inRegister,
        boolean vendorsTold,
        @Nullable LocalDate observedOn) {

    static final Observed NOTHING =
            new Observed(null, null, false, false, BigDecimal.ZERO, false, false, false, true, null);

    static Observed of(CellSpend spend, boolean ours, int fractionDigits) {
        BigDecimal amount = spend.amount() == null ? null : rounded(spend.amount(), fractionDigits);
        return new Observed(
                ours ? amount : null,
                ours ? null : amount,
                ours,
                !ours,
                ours ? BigDecimal.ZERO : rounded(spend.locked(), fractionDigits),
                !ours && spend.lockedUnknown(),
                spend.amountUnknown(),
                spend.inRegister(),
                spend.vendorTold(),
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
                inRegister || other.inRegister,
                vendorsTold && other.vendorsTold,
                later(observedOn, other.observedOn));
    }

    boolean present() {
        return oursPresent || rivalsPresent;
    }

    /** Whether the known amounts tell the wallet: what we earn tells no more than that, unless a register says so. */
    boolean sizesTheWallet() {
        return rivals != null || (ours != null && inRegister);
    }

    /** Whether we may have contracts here of which we don't know that they are ours, or don't know any amount. */
    boolean oursUnknown() {
        return !vendorsTold || (oursPresent && ours == null);
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
