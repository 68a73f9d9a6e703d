package dev.headroom.platform.graphql.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.NumberRule;
import dev.headroom.platform.graphql.rules.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON the way RFC 8259 leaves no choice about: one object, each key once, nothing after it, clean Unicode, short
 * numbers. Lenient readers disagree about the rest, and attackers live in what a proxy and a server read differently.
 */
final class StrictJson {

    private static final int LONGEST_NAME_SHOWN = 40;

    private final JsonFactory factory;
    private final NumberRule numbers;
    private final int mostLevels;

    StrictJson(GraphqlLimits limits) {
        this.numbers = new NumberRule(limits.maxNumberCharacters(), limits.maxExponentDigits());
        this.mostLevels = limits.maxJsonDepth();
        this.factory = JsonFactory.builder()
                // The shared table of names would grow with what clients send, and refuses colliding names with a 500.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        // The body has a limit; within it ours are told apart, with what was seen.
                        .maxNestingDepth(limits.maxBodyBytes())
                        .maxNumberLength(limits.maxBodyBytes())
                        .maxStringLength(limits.maxBodyBytes())
                        .maxNameLength(limits.maxBodyBytes())
                        .build())
                .build();
    }

    /** Decodes UTF-8 without repairing it. A raw zero byte also unmasks UTF-16, which is valid UTF-8 otherwise. */
    static String decode(byte[] bytes) {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new Refusal(Code.INVALID_ENCODING, "The body is not valid UTF-8.");
        }
        if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
            throw new Refusal(Code.INVALID_ENCODING, "The body starts with a byte order mark: leave it out.");
        }
        if (!CleanText.isClean(text)) {
            throw new Refusal(Code.INVALID_ENCODING, "The body holds zero bytes: send UTF-8.");
        }
        return text.toString();
    }

    Map<String, Object> object(String text) {
        try (JsonParser parser = factory.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                throw new Refusal(Code.BATCHING_DISABLED, "Batches are not served: send one request object.");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new Refusal(Code.BAD_REQUEST, "The body must be one JSON object.");
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw malformed("has more than one value", parser);
            }
            return object;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Refusal(Code.MALFORMED_JSON, "The JSON can't be read" + where + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = clean(parser.currentName(), parser);
            if (object.containsKey(name)) {
                throw malformed("has the key \"" + shown(name) + "\" twice", parser);
            }
            parser.nextToken();
            putValue(object, name, parser);
        }
        return object;
    }

    private void putValue(Map<String, Object> object, String name, JsonParser parser) throws IOException {
        @SuppressWarnings("NullAway") // a JSON null is kept as a key without a value
        Object ignored = object.put(name, value(parser));
    }

    private List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            @SuppressWarnings("NullAway") // a JSON null stays in its place
            boolean ignored = array.add(value(parser));
        }
        return array;
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(within(parser));
            case START_ARRAY -> array(within(parser));
            case VALUE_STRING -> clean(parser.getText(), parser);
            case VALUE_NUMBER_INT -> integer(number(parser));
            case VALUE_NUMBER_FLOAT -> new BigDecimal(number(parser));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw malformed("ends early", parser);
        };
    }

    /** Refuses a level too many: reading recurses once for each. What follows is only counted. */
    private JsonParser within(JsonParser parser) throws IOException {
        int levels = levels(parser);
        if (levels <= mostLevels) {
            return parser;
        }
        String where = where(parser);
        int deepest = deepest(parser, levels);
        throw Refusal.limit(
                Code.MALFORMED_JSON,
                "The JSON" + where + " is nested too deep, with " + deepest + " levels; " + mostLevels
                        + " are allowed.",
                "jsonDepth",
                mostLevels,
                deepest);
    }

    private int deepest(JsonParser parser, int levels) throws IOException {
        int deepest = levels;
        try {
            while (levels(parser) > mostLevels && parser.nextToken() != null) {
                deepest = Math.max(deepest, levels(parser));
            }
        } catch (JsonProcessingException broken) {
            return deepest; // that it is broken further on, too, is no news
        }
        return deepest;
    }

    private static int levels(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth();
    }

    private String number(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (!numbers.allows(text)) {
            throw numbers.refusal(Code.MALFORMED_JSON, "The JSON" + where(parser), text);
        }
        return text;
    }

    private static Object integer(String text) {
        BigInteger value = new BigInteger(text);
        if (value.bitLength() < Integer.SIZE) {
            return value.intValue();
        }
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static String clean(String text, JsonParser parser) {
        if (!CleanText.isClean(text)) {
            throw new Refusal(
                    Code.INVALID_ENCODING,
                    "The JSON" + where(parser) + " has a string with U+0000 or half a surrogate pair.");
        }
        return text;
    }

    private static Refusal malformed(String fault, JsonParser parser) {
        return new Refusal(Code.MALFORMED_JSON, "The JSON" + where(parser) + " " + fault + ".");
    }

    private static String where(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
