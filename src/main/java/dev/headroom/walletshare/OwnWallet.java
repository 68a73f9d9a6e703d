package dev.headroom.walletshare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The wallet of a pair without its parts, so that adding up own wallets never counts anything twice.
 *
 * @param amounts for a leaf its wallet, for any other pair what is not broken down; may be negative
 * @param ours our revenue within that wallet: also of parts whose own wallet is unknown, which an estimate of the whole
 *     holds
 * @param sizing what it was sized by; null when somebody confirmed a zero
 */
record OwnWallet(Amounts amounts, BigDecimal ours, @Nullable Sizing sizing) {

    static final OwnWallet ZERO = new OwnWallet(Amounts.ZERO, BigDecimal.ZERO, null);

    /** Whether the parts add up to more than the estimate of the whole, which alone leaves a negative rest. */
    boolean exceeded() {
        return sizing != null && !observedSpend() && amounts.mid().signum() < 0;
    }

    /** Whether it is what vendors were seen to receive, and nothing else is known of it. */
    boolean observedSpend() {
        return sizing != null && sizing.fromObservedSpend();
    }

    /** Whether we earn more than the wallet is thought to be, which a rest below zero without us does not say. */
    boolean understated() {
        return ours.signum() > 0 && headroom().signum() < 0;
    }

    BigDecimal headroom() {
        return amounts.mid().subtract(ours);
    }

    boolean holdsNothing() {
        return amounts.isZero() && ours.signum() == 0;
    }
}
