package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The wallet allocation rule: the vendor ranked r of n has the share (1 − r / (n + 1)) × (2 / n). Over all ranks the
 * shares add up to one. Vendors who tie share the mean of their ranks.
 *
 * <p>Kept as a fraction, 2 × (n + 1 − r) over n × (n + 1), so that a wallet is exact up to one rounding.
 */
record RankShare(BigDecimal rank, int vendorCount) {

    BigDecimal share() {
        return numerator().divide(denominator(), MathContext.DECIMAL64);
    }

    /** The wallet of which the amount is this share. */
    BigDecimal wallet(BigDecimal ours, int fractionDigits) {
        return ours.multiply(denominator()).divide(numerator(), fractionDigits, RoundingMode.HALF_UP);
    }

    private BigDecimal numerator() {
        return BigDecimal.valueOf(vendorCount + 1L).subtract(rank).multiply(BigDecimal.valueOf(2));
    }

    private BigDecimal denominator() {
        return BigDecimal.valueOf(vendorCount).multiply(BigDecimal.valueOf(vendorCount + 1L));
    }
}
