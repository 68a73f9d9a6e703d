package dev.headroom.platform.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that takes a value exactly or refuses it with a reason. A refusal's message finishes the sentence "The value
 * ...", so that the edge can put the path to the value in front of it.
 *
 * @param accept takes a Java value, or the literal itself where its kind matters; throws {@link NotAccepted}
 * @param write turns a resolver's value into what JSON can hold; null for a value of the wrong type
 * @param literal writes an accepted value as it would stand in a document, for default values in the printed schema
 */
record StrictScalar(
        Function<Object, Object> accept, Function<Object, @Nullable Object> write, Function<Object, Value<?>> literal)
        implements Coercing<Object, Object> {

    /** A value outside the scalar's range, with the reason. */
    static final class NotAccepted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAccepted(String reason) {
            super(reason, null, false, false);
        }
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return accept.apply(input);
        } catch (NotAccepted e) {
            throw new CoercingParseValueException(e.getMessage());
        }
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return accept.apply(unwrapped(input));
        } catch (NotAccepted e) {
            throw new CoercingParseLiteralException(e.getMessage());
        }
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        Object written = write.apply(result);
        if (written == null) {
            throw new CoercingSerializeException(
                    "a resolver returned " + result.getClass().getName());
        }
        return written;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return literal.apply(accept.apply(input));
    }

    private static Object unwrapped(Value<?> literal) {
        if (literal instanceof IntValue integer) {
            return integer.getValue();
        }
        if (literal instanceof StringValue string) {
            return string.getValue();
        }
        return literal instanceof BooleanValue bool ? (Object) bool.isValue() : literal;
    }
}
