package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one field that say how long its list is. Which arguments a field takes is known when the document is
 * compiled; their values when it runs.
 */
record PageArguments(String field, List<Argument> arguments) {

    static final String IDS = "ids";
    private static final Object NULL = new Object();

    /** One argument as written; its default applies when the argument, or the variable behind it, is absent. */
    record Argument(
            String name,
            @Nullable Value<?> written,
            @Nullable Object defaultValue) {}

    /** The length, from 1 to the page limit; refuses every other one with the range. */
    int size(Map<String, Object> variables, Map<String, Value<?>> variableDefaults, GraphqlLimits limits) {
        String sizedBy = null;
        int size = 0;
        for (Argument argument : arguments) {
            Object value = value(argument, variables, variableDefaults);
            if (value == null) {
                continue;
            }
            if (sizedBy != null) {
                throw refuse(argument.name(), "can't be given together with \"" + sizedBy + "\"");
            }
            sizedBy = argument.name();
            size = checked(argument.name(), value, limits.maxPageSize());
        }
        return sizedBy == null ? defaultSize(limits) : size;
    }

    private int defaultSize(GraphqlLimits limits) {
        for (Argument argument : arguments) {
            Object value = argument.defaultValue();
            if (value != null) {
                return checked(argument.name(), value, limits.maxPageSize());
            }
        }
        return limits.defaultPageSize();
    }

    private int checked(String name, Object value, int largest) {
        if (value == NULL) {
            throw refuse(name, "must be a number from 1 to " + largest + ": leave it out instead of sending null");
        }
        long asked = length(value);
        if (asked < 1 || asked > largest) {
            String what = name.equals(IDS) ? "must have 1 to " + largest + " entries" : "must be from 1 to " + largest;
            throw refuse(name, what);
        }
        return (int) asked;
    }

    /** A value of the wrong type counts as 1: coercion refuses it right after. */
    private static long length(Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        if (value instanceof ArrayValue array) {
            return array.getValues().size();
        }
        if (value instanceof IntValue literal) {
            return clamped(literal.getValue());
        }
        return value instanceof Number number ? number.longValue() : 1;
    }

    private static long clamped(BigInteger value) {
        return value.bitLength() < Long.SIZE ? value.longValue() : Long.MAX_VALUE;
    }

    /** Java null when absent, {@link #NULL} when null was sent for a page size. */
    private static @Nullable Object value(
            Argument argument, Map<String, Object> variables, Map<String, Value<?>> variableDefaults) {
        Object value = argument.written();
        if (value instanceof VariableReference reference) {
            String name = reference.getName();
            if (variables.containsKey(name)) {
                Object sent = variables.get(name);
                value = sent == null ? NullValue.of() : sent;
            } else {
                value = variableDefaults.get(name);
            }
        }
        boolean isNull = value instanceof NullValue;
        return isNull ? (argument.name().equals(IDS) ? null : NULL) : value;
    }

    private Refusal refuse(String argument, String what) {
        return Refusal.input(
                "The argument \"" + argument + "\" of \"" + field + "\" " + what + ".", List.of(field, argument));
    }
}
