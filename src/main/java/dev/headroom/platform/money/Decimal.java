package dev.headroom.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;

/**
 * An exact decimal number that travels as text, because JSON numbers lose digits in most clients.
 *
 * <p>Plain notation only: an optional minus, up to 15 digits, and up to 4 decimals. 15 digits hold any sum of money a
 * company spends; the cap keeps a hostile literal from costing CPU.
 */
@CustomScalar("Decimal")
@Description(
        "An exact decimal number as text in plain notation, such as \"1234.50\": an optional minus, up to 15 digits"
                + " before the point and up to 4 after it. No exponent, no grouping, no negative zero.")
public final class Decimal implements CustomStringScalar, Comparable<Decimal> {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

    private final BigDecimal value;

    /** Parses plain notation; anything else is refused with a sentence a client can show. */
    @JsonCreator
    public Decimal(String text) {
        if (text.length() > 21 || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a decimal: write up to 15 digits, then optionally a"
                    + " point and up"
                    + " to 4 digits, such as 1234.50");
        }
        BigDecimal parsed = new BigDecimal(text);
        if (parsed.signum() == 0 && text.startsWith("-")) {
            throw new IllegalArgumentException("is negative zero: write 0");
        }
        this.value = parsed;
    }

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    public static Decimal of(BigDecimal value) {
        return new Decimal(value);
    }

    public BigDecimal value() {
        return value;
    }

    @Override
    @JsonValue
    public String stringValueForSerialization() {
        return value.toPlainString();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    /** Equal when numerically equal: 1.5 and 1.50 are the same amount. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && value.compareTo(decimal.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
