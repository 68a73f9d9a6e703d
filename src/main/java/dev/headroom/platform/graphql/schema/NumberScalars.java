package dev.headroom.platform.graphql.schema;

import dev.headroom.platform.graphql.schema.StrictScalar.NotAccepted;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Int and Float without the conversions that change a value silently: no wrap, no rounding, no text. */
final class NumberScalars {

    private static final String NOT_INT = "must be a whole number from -2147483648 to 2147483647";
    private static final String NOT_FLOAT = "must be a finite number";

    static final StrictScalar INT = new StrictScalar(
            NumberScalars::integer, NumberScalars::writeInteger, value -> IntValue.of((Integer) value));

    static final StrictScalar FLOAT =
            new StrictScalar(NumberScalars::real, NumberScalars::writeReal, value -> FloatValue.of((Double) value));

    private NumberScalars() {}

    private static Object integer(Object value) {
        if (value instanceof Integer) {
            return value;
        }
        BigInteger whole = whole(value);
        if (whole == null || whole.bitLength() >= Integer.SIZE) {
            throw new NotAccepted(NOT_INT);
        }
        return whole.intValue();
    }

    /**
     * Default values written in annotations arrive as decimals of scale 0; every other decimal is not a whole number.
     */
    private static @Nullable BigInteger whole(Object value) {
        if (value instanceof BigInteger big) {
            return big;
        }
        if (value instanceof BigDecimal decimal && decimal.scale() == 0) {
            return decimal.unscaledValue();
        }
        boolean small = value instanceof Long || value instanceof Short || value instanceof Byte;
        return small ? BigInteger.valueOf(((Number) value).longValue()) : null;
    }

    private static @Nullable Object writeInteger(Object value) {
        BigInteger whole = value instanceof Integer number ? BigInteger.valueOf(number) : whole(value);
        return whole == null || whole.bitLength() >= Integer.SIZE ? null : (Object) whole.intValue();
    }

    private static Object real(Object value) {
        Object plain = value instanceof FloatValue literal ? literal.getValue() : value;
        if (plain instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new NotAccepted(NOT_FLOAT);
    }

    private static @Nullable Object writeReal(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
    }
}
