package dev.headroom.platform.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another server answered, whole. */
public record OutboundReply(
        int status, @Nullable String contentType, @Nullable String retryAfter, Buffer body) {

    /** The body as an object of JSON; empty when it is none. */
    public Optional<JsonObject> json() {
        try {
            return Optional.of(body.toJsonObject());
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /** Without the body, which may hold what people said. */
    @Override
    public String toString() {
        return status + " with " + body.length() + " bytes";
    }
}
