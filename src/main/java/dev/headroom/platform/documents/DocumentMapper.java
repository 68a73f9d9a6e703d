package dev.headroom.platform.documents;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Turns a record's components into a document's fields and back. Numbers of money are text, so that none is rounded.
 */
final class DocumentMapper {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, ToStringSerializer.instance)
                    .addSerializer(UUID.class, ToStringSerializer.instance))
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private DocumentMapper() {}

    static Map<String, Object> fields(Object value) {
        return MAPPER.convertValue(value, FIELDS);
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T value(JsonNode tree, Class<T> type) {
        return MAPPER.convertValue(tree, type);
    }

    /** One field's value, as it was stored. */
    static <T> T part(Object stored, Class<T> type) {
        return MAPPER.convertValue(stored, type);
    }

    static <T> T value(Map<String, Object> fields, Class<T> type) {
        return MAPPER.convertValue(fields, type);
    }
}
