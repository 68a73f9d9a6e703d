package dev.headroom.platform.graphql.schema;

import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.graphql.schema.StrictScalar.NotAccepted;
import graphql.GraphQLContext;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** ID and the scalars features declare as classes: text only, clean, and short where it is a name for something. */
final class TextScalars {

    /** No id, number, code or date of ours is longer; what is longer was not made by this service. */
    private static final int LONGEST_TOKEN = 200;

    static final StrictScalar ID =
            new StrictScalar(value -> token(value), TextScalars::write, value -> StringValue.of((String) value));

    private TextScalars() {}

    /**
     * A class annotated as a custom scalar: its constructor decides, after the text passed what holds for every text.
     */
    static StrictScalar declared(Coercing<?, ?> stock) {
        return new StrictScalar(
                value -> construct(stock, value),
                value -> stock.serialize(value, GraphQLContext.getDefault(), Locale.ROOT),
                value -> StringValue.of(
                        String.valueOf(stock.serialize(value, GraphQLContext.getDefault(), Locale.ROOT))));
    }

    static String token(Object value) {
        String text = clean(value);
        if (text.length() > LONGEST_TOKEN) {
            throw new NotAccepted("must be at most " + LONGEST_TOKEN + " characters long");
        }
        return text;
    }

    static StringValue literal(Object value) {
        return StringValue.of((String) value);
    }

    private static String clean(Object value) {
        if (!(value instanceof String text)) {
            throw new NotAccepted("must be a string");
        }
        if (!CleanText.isClean(text)) {
            throw new NotAccepted("must not hold U+0000 or half a surrogate pair");
        }
        return text;
    }

    private static Object construct(Coercing<?, ?> stock, Object value) {
        try {
            Object made = stock.parseValue(
                    value instanceof String ? token(value) : value, GraphQLContext.getDefault(), Locale.ROOT);
            if (made != null) {
                return made;
            }
        } catch (CoercingParseValueException e) {
            throw new NotAccepted(reason(e));
        }
        throw new NotAccepted("must be a string");
    }

    /** The sentence of the class's constructor, wherever the stock coercion wrapped it. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "must be a string of the expected form";
    }

    private static @Nullable Object write(Object value) {
        if (value instanceof String) {
            return value;
        }
        return value instanceof UUID ? value.toString() : null;
    }
}
