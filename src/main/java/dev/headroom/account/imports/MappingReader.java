package dev.headroom.account.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import dev.headroom.platform.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of mappings strictly: a key that is not known, or is there twice, is a typing error, and so is a
 * number where a name belongs. Each would change what rows mean.
 */
public final class MappingReader {

    static final String MAPPING = "mapping";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** No name of a column is longer; a longer one is cut off where it is shown. */
    private static final int LONGEST_SHOWN = 100;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(coercions -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    coercions.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private MappingReader() {}

    public static <T> T read(byte[] bytes, Class<T> type) {
        JsonNode sent = tree(decode(bytes));
        if (!sent.isObject()) {
            throw new BadInput("The mapping is no JSON object: send one in braces, with the columns.", MAPPING);
        }
        requireClean(sent, List.of(MAPPING));
        try {
            return STRICT.treeToValue(sent, type);
        } catch (UnrecognizedPropertyException e) {
            throw new BadInput(
                    "The mapping does not know the key \"" + shown(e.getPropertyName()) + "\": correct it to one of "
                            + known(e) + ", or leave it out.",
                    path(e));
        } catch (MismatchedInputException e) {
            throw new BadInput(
                    "The mapping's \"" + shown(place(path(e))) + "\" is of another type than expected: write "
                            + expected(e.getTargetType()) + ".",
                    path(e));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is JSON fits or does not", e);
        }
    }

    /** What spreadsheets and editors of one system put in front is no part of the text. */
    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(Code.INVALID_ENCODING, "The mapping is not valid UTF-8: save it as UTF-8.");
        }
    }

    private static JsonNode tree(String text) {
        if (text.isBlank()) {
            throw new BadInput("The mapping is empty: send a JSON object that names the columns.", MAPPING);
        }
        try (JsonParser parser = STRICT.createParser(text)) {
            JsonNode tree = STRICT.readTree(parser);
            if (parser.nextToken() != null) {
                throw new BadInput("The mapping has more after its JSON object: send one object.", MAPPING);
            }
            return tree;
        } catch (MismatchedInputException e) {
            throw new BadInput("The mapping has a key twice" + where(e) + ": keep the one that is meant.", MAPPING);
        } catch (StreamConstraintsException e) {
            throw new BadInput(
                    "The mapping has more levels than 1000, a number of more than 1000 digits or a key as long as a"
                            + " page: no mapping needs that.",
                    MAPPING);
        } catch (JsonProcessingException e) {
            throw new BadInput("The mapping is not valid JSON" + where(e) + ": correct it there.", MAPPING);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static void requireClean(JsonNode node, List<String> path) {
        if (node.isTextual() && !CleanText.isClean(node.textValue())) {
            throw notClean("The mapping's \"" + shown(place(path)) + "\"");
        }
        node.properties().forEach(field -> {
            if (!CleanText.isClean(field.getKey())) {
                throw notClean("A key of the mapping");
            }
            requireClean(field.getValue(), below(path, field.getKey()));
        });
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                requireClean(node.get(index), below(path, Integer.toString(index)));
            }
        }
    }

    private static Refusal notClean(String what) {
        return new Refusal(
                Code.INVALID_ENCODING, what + " has U+0000 or half a surrogate pair: write characters of Unicode.");
    }

    private static List<String> below(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        return known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "text in quotes";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type != null && type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list in brackets" : "an object in braces";
    }

    private static String[] path(JsonMappingException e) {
        List<String> path = new ArrayList<>(List.of(MAPPING));
        e.getPath()
                .forEach(step -> path.add(
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()));
        return path.toArray(String[]::new);
    }

    private static String place(String... path) {
        return place(List.of(path));
    }

    private static String place(List<String> path) {
        return String.join(".", path.subList(1, path.size()));
    }

    /** As far as it helps to find it again. */
    static String shown(String text) {
        return Text.shortened(Text.escaped(text), LONGEST_SHOWN);
    }
}
