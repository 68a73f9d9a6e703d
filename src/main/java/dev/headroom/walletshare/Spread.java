package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Spreads an amount evenly over the days of a period and says how much falls into another one.
 *
 * <p>The part is the difference of two running totals, each rounded half up to the smallest unit: what has accrued by
 * the end of the wanted days minus what had accrued before them. So neighbouring parts add up exactly to the part of
 * both, and all parts to the whole amount, which rounding each part alone would not do.
 */
record Spread(BigDecimal amount, Period over, int fractionDigits) {

    BigDecimal into(Period wanted) {
        return accrued(over.daysBefore(wanted.to()) + 1).subtract(accrued(over.daysBefore(wanted.from())));
    }

    private BigDecimal accrued(long days) {
        long length = over.length();
        long counted = Math.min(length, Math.max(0, days));
        return scaled(amount, counted, length, fractionDigits);
    }

    /** The amount times a ratio of days, rounded half up to the smallest unit. */
    static BigDecimal scaled(BigDecimal amount, long days, long ofDays, int fractionDigits) {
        return amount.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ofDays), fractionDigits, RoundingMode.HALF_UP);
    }
}
