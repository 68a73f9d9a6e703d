package dev.headroom.walletshare;

import org.jspecify.annotations.Nullable;

/**
 * The wallet of a pair without its parts, so that adding up own wallets never counts anything twice.
 *
 * @param amounts for a leaf its wallet, for any other pair what is not broken down; may be negative
 * @param sizing what it was sized by; null when somebody confirmed a zero
 */
record OwnWallet(int pair, Amounts amounts, @Nullable Sizing sizing) {

    /** Whether the parts add up to more than the estimate of the whole, which alone leaves a negative rest. */
    boolean exceeded() {
        return sizing != null && !sizing.fromObservedSpend() && amounts.mid().signum() < 0;
    }
}
