package dev.headroom.account.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Our share of the known wallets of many cells: one rule for maps and for plans, so that both tell the same number.
 *
 * <p>What we earn in a cell of unknown wallet is a share of nothing and adds nothing. Where some of our revenue is
 * unknown, the share is at least what the rest of it shows; it is unknown itself where nothing shows it, because a zero
 * would pass for knowledge. A cell of unknown wallet tells of such revenue, too: an estimate of a whole may hold it.
 */
public final class ShareSum {

    private BigDecimal wallet = BigDecimal.ZERO;
    private BigDecimal headroom = BigDecimal.ZERO;
    private int sized;
    private int oursShown;
    private int oursUnknown;

    /**
     * Adds a cell that the customer could buy in.
     *
     * @param itsWallet null when it is unknown, and {@code itsHeadroom} with it
     * @param unknown whether none of the revenue that we may have in it is known
     */
    public void add(@Nullable BigDecimal itsWallet, @Nullable BigDecimal itsHeadroom, boolean unknown) {
        oursUnknown += unknown ? 1 : 0;
        if (itsWallet != null && itsHeadroom != null) {
            sized++;
            oursShown += itsWallet.compareTo(itsHeadroom) == 0 ? 0 : 1;
            wallet = wallet.add(itsWallet);
            headroom = headroom.add(itsHeadroom);
        }
    }

    /** Adds the cells of another sum. */
    public void add(ShareSum other) {
        wallet = wallet.add(other.wallet);
        headroom = headroom.add(other.headroom);
        sized += other.sized;
        oursShown += other.oursShown;
        oursUnknown += other.oursUnknown;
    }

    /** The sum of the known wallets; null when none is known. */
    public @Nullable BigDecimal wallet() {
        return sized == 0 ? null : wallet;
    }

    /** The sum of their headrooms; null when none is known. */
    public @Nullable BigDecimal headroom() {
        return sized == 0 ? null : headroom;
    }

    /** Our revenue in the known wallets divided by them; null when it or they are unknown or not above zero. */
    public @Nullable Double share() {
        boolean known = oursUnknown == 0 || oursShown > 0;
        return known ? ratio(wallet.subtract(headroom), wallet) : null;
    }

    /** Null when there is no whole above zero to be a part of. */
    public static @Nullable Double ratio(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() <= 0
                ? null
                : part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }
}
