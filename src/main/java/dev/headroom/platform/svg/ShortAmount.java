package dev.headroom.platform.svg;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An amount in four characters and a sign, such as 820, 8.2k, 82k, 820k or 1.2M: what fits a cell on a phone. */
public final class ShortAmount {

    private static final String[] UNITS = {"", "k", "M", "B", "T"};

    private ShortAmount() {}

    public static String of(BigDecimal amount) {
        BigDecimal whole = amount.abs().setScale(0, RoundingMode.HALF_UP);
        // Two digits where one or two stand before the unit, else three; 999,500 rounds up into the next unit.
        int significant = whole.precision() % 3 == 0 ? 3 : 2;
        BigDecimal rounded = whole.round(new MathContext(significant, RoundingMode.HALF_UP));
        if (rounded.signum() == 0) {
            return "0";
        }
        int digits = rounded.precision() - rounded.scale();
        int unit = Math.min(UNITS.length - 1, (digits - 1) / 3);
        String text = rounded.movePointLeft(3 * unit).stripTrailingZeros().toPlainString();
        return (amount.signum() < 0 ? "−" : "") + text + UNITS[unit];
    }
}
