package dev.headroom.platform.outbound;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another server.
 *
 * @param authorization goes to the first host only, wherever that sends us on to
 */
public record OutboundCall(
        HttpMethod method,
        String url,
        Map<String, String> headers,
        @Nullable String authorization,
        @Nullable Buffer body,
        Limits limits) {

    /**
     * How far a request goes.
     *
     * @param hosts names of hosts that may be asked; each stands for the names below it, too
     * @param largest bytes of the answer
     * @param deadline for the whole answer, redirects included
     * @param redirects how often it may send us on
     */
    public record Limits(List<String> hosts, long largest, Duration deadline, int redirects) {

        public Limits {
            hosts = List.copyOf(hosts);
        }
    }

    public OutboundCall {
        headers = Map.copyOf(headers);
    }

    public static OutboundCall get(String url, String accept, @Nullable String authorization, Limits limits) {
        return new OutboundCall(HttpMethod.GET, url, Map.of("Accept", accept), authorization, null, limits);
    }

    public static OutboundCall postForm(String url, String form, @Nullable String authorization, Limits limits) {
        return new OutboundCall(
                HttpMethod.POST,
                url,
                Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded"),
                authorization,
                Buffer.buffer(form),
                limits);
    }

    /** Without the secret and the body: a record would print them. */
    @Override
    public String toString() {
        return method + " to " + limits.hosts();
    }
}
