package dev.headroom.platform.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.headroom.platform.graphql.rules.Refusal;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, written in one pass into the buffer that is sent. The buffer lives on the heap: one from
 * Netty's pool is never given back by the response and starves the server after some thousand requests.
 */
final class Answer {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 2048;
    /** More errors than this say nothing new: one broken store fails every field. */
    private static final int MOST_ERRORS = 50;

    /** Writes one body. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private Answer() {}

    /** Everything but a request that ran: one or a few reasons, and no data. */
    static Buffer refused(Refusal refusal) {
        return buffer(json -> {
            json.writeArrayFieldStart("errors");
            for (Refusal.Reason reason : refusal.reasons()) {
                json.writeStartObject();
                json.writeStringField("message", reason.message());
                locations(json, reason.locations());
                json.writeObjectFieldStart("extensions");
                json.writeStringField("code", reason.code().name());
                for (Map.Entry<String, Object> detail : reason.details().entrySet()) {
                    field(json, detail.getKey(), detail.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A request that ran. Errors come first, so that a person reading the answer sees them. */
    static Buffer executed(ExecutionResult result, List<GraphQLError> readable) {
        return buffer(json -> {
            errors(json, readable);
            if (result.isDataPresent()) {
                field(json, "data", result.getData());
            }
            Map<Object, Object> extensions = result.getExtensions();
            if (extensions != null && !extensions.isEmpty()) {
                field(json, "extensions", extensions);
            }
        });
    }

    private static void errors(JsonGenerator json, List<GraphQLError> errors) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (GraphQLError error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
            json.writeStartObject();
            json.writeStringField("message", error.getMessage());
            locations(json, error.getLocations());
            if (error.getPath() != null && !error.getPath().isEmpty()) {
                field(json, "path", error.getPath());
            }
            field(json, "extensions", error.getExtensions());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void locations(JsonGenerator json, @Nullable List<SourceLocation> locations) throws IOException {
        if (locations == null || locations.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("locations");
        for (SourceLocation location : locations) {
            json.writeStartObject();
            json.writeNumberField("line", location.getLine());
            json.writeNumberField("column", location.getColumn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        value(json, value);
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Map<?, ?> map) {
            object(json, map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else {
            throw new IllegalStateException("no scalar writes a " + value.getClass());
        }
    }

    private static void object(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName((String) entry.getKey());
            value(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static Buffer buffer(Body body) {
        Buffer buffer = Buffer.buffer(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(new IntoBuffer(buffer))) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer;
    }

    /** The stream Jackson writes its own blocks to; no block is copied twice. */
    private static final class IntoBuffer extends OutputStream {

        private final Buffer buffer;

        IntoBuffer(Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int b) {
            buffer.appendByte((byte) b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            buffer.appendBytes(bytes, offset, length);
        }
    }
}
