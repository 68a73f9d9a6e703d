package dev.headroom.account.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.headroom.platform.errors.BadInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of mappings strictly: a key that is not known is a typing error, and would change what rows mean. */
public final class MappingReader {

    private MappingReader() {}

    public static <T> T read(ObjectMapper json, byte[] bytes, Class<T> type) {
        try {
            T sent = json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(bytes);
            if (sent == null) {
                throw new BadInput("The mapping is null: send an object with the columns.", "mapping");
            }
            return sent;
        } catch (UnrecognizedPropertyException e) {
            throw new BadInput("The mapping does not know the key \"" + e.getPropertyName() + "\".", path(e));
        } catch (JsonMappingException e) {
            throw new BadInput("The mapping has a value of another type than expected.", path(e));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new BadInput(
                    "The mapping is not valid JSON in line " + place.getLineNr() + ", column " + place.getColumnNr()
                            + ".",
                    "mapping");
        } catch (IOException e) {
            throw new BadInput("The mapping can't be read: send JSON in UTF-8.", "mapping");
        }
    }

    private static String[] path(JsonMappingException e) {
        List<String> path = new ArrayList<>(List.of("mapping"));
        e.getPath()
                .forEach(step -> path.add(
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()));
        return path.toArray(String[]::new);
    }

    /** The name of a column that the mapping must have. */
    public static String column(@Nullable String name, String key) {
        if (name == null || name.isBlank()) {
            throw missing("columns", key);
        }
        return name.strip();
    }

    /** The name of a column that a file may lack. */
    public static @Nullable String optionalColumn(@Nullable String name) {
        return name == null ? null : name.strip();
    }

    public static BadInput missing(String... key) {
        List<String> path = new ArrayList<>(List.of("mapping"));
        path.addAll(List.of(key));
        return new BadInput("The mapping lacks \"" + String.join(".", key) + "\".", path.toArray(String[]::new));
    }
}
