package dev.headroom.platform.graphql.request;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four keys of a GraphQL request. Unknown keys were ignored and nulls are absent, as the specification asks. */
public record Envelope(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {

    static Envelope of(Map<String, Object> keys) {
        String query = text(keys, "query");
        if (query == null) {
            throw new Refusal(Code.BAD_REQUEST, "The request has no query.");
        }
        return new Envelope(query, text(keys, "operationName"), map(keys, "variables"), map(keys, "extensions"));
    }

    private static @Nullable String text(Map<String, Object> keys, String key) {
        Object value = keys.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Refusal(Code.BAD_REQUEST, "The value of \"" + key + "\" must be a string.");
    }

    @SuppressWarnings("unchecked") // the reader makes no other maps
    private static Map<String, Object> map(Map<String, Object> keys, String key) {
        Object value = keys.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new Refusal(Code.BAD_REQUEST, "The value of \"" + key + "\" must be an object.");
    }
}
