package dev.headroom.platform.graphql;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that joins an answer to its log lines. One made by a proxy in front is kept, so that its log joins too. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final Pattern SAFE = Pattern.compile("[0-9A-Za-z._-]{8,64}");

    private RequestId() {}

    static String of(RoutingContext context) {
        @Nullable String sent = context.request().getHeader(HEADER);
        return sent != null && SAFE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
