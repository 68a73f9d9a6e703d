package dev.headroom.account.spend;

import dev.headroom.account.imports.RejectedCell;
import dev.headroom.platform.money.Currency;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts written with a decimal point and nothing else, so that 1.234 can't mean two things. What is finer than
 * the currency's smallest unit is refused and not rounded: then the file adds up to something else than what is kept.
 */
final class AmountCell {

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");
    private static final Pattern TOO_LONG = Pattern.compile("[0-9]{16,}(\\.[0-9]*)?");
    private static final Pattern TOO_FINE = Pattern.compile("[0-9]+\\.[0-9]{5,}");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9.]+[eE][+-]?[0-9]+");

    private AmountCell() {}

    /**
     * An empty cell is an unknown amount, kept as zero like one that says so.
     *
     * @param currency null in an import that began before it was kept with its plan
     */
    static BigDecimal read(String column, String cell, @Nullable Currency currency) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        // The pattern is linear, but a cell can be as long as a row.
        if (text.length() > 20 || !PLAIN.matcher(text).matches()) {
            throw new RejectedCell(column, cell, reason(text.substring(0, Math.min(text.length(), 100))));
        }
        BigDecimal amount = new BigDecimal(text);
        if (currency != null && amount.stripTrailingZeros().scale() > currency.fractionDigits()) {
            throw new RejectedCell(column, cell, tooFine(currency));
        }
        return amount;
    }

    private static String tooFine(Currency currency) {
        int digits = currency.fractionDigits();
        return "The amount has more decimals than " + currency.code() + ", which has " + (digits == 0 ? "none" : digits)
                + ": round it as your books do.";
    }

    private static String reason(String text) {
        if (text.startsWith("-") || text.startsWith("(")) {
            return "The amount is negative: write what was bought, 0 or more; leave credit notes out.";
        }
        if (text.indexOf(',') >= 0) {
            return "The amount has a comma: write a point before the decimals and nothing between thousands, as"
                    + " 1234.56.";
        }
        if (TOO_LONG.matcher(text).matches()) {
            return "The amount has more than 15 digits before the point: check it.";
        }
        if (TOO_FINE.matcher(text).matches()) {
            return "The amount has more than 4 decimals: round it.";
        }
        if (EXPONENT.matcher(text).matches()) {
            return "The amount has an exponent: write it out, as 1234.56.";
        }
        return "This is no amount: write digits and at most one point, as 1234.56, or nothing when it is unknown.";
    }
}
