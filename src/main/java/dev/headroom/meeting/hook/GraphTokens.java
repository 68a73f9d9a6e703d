package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.GraphConfig.App;
import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that apps read Microsoft Graph with: each is used until shortly before it runs out, and kept nowhere. */
final class GraphTokens {

    private static final Duration EARLIER = Duration.ofMinutes(2);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int DEFAULT_SECONDS = 300;

    private final OutboundHttp http;
    private final Limits limits;
    private final Clock clock;
    private final Map<UUID, Token> known = new ConcurrentHashMap<>();

    GraphTokens(OutboundHttp http, HookConfig config, Clock clock) {
        this.http = http;
        this.limits = new Limits(config.graphHosts(), LARGEST_ANSWER, config.deadline(), 0);
        this.clock = clock;
    }

    /** A token and until when it is used. */
    private record Token(String value, Instant until) {

        @Override
        public String toString() {
            return "token until " + until;
        }
    }

    Uni<String> of(App app) {
        Token token = known.get(app.organization());
        return token != null && token.until().isAfter(clock.instant())
                ? Uni.createFrom().item(token.value())
                : http.send(OutboundCall.postForm(app.tokenUrl(), form(app), null, limits))
                        .map(reply -> kept(app, reply));
    }

    /** It was refused: the next one is a new one. */
    void forget(App app) {
        known.remove(app.organization());
    }

    private String kept(App app, OutboundReply reply) {
        if (reply.status() >= 400 && reply.status() < 500 && reply.status() != 429) {
            throw EventFailure.passing("Microsoft refuses the app's sign-in (" + reply.status()
                    + "): ask your operator to check headroom.graph.*.client-id, client-secret and token-url.");
        }
        ProviderAnswer.require("Microsoft's sign-in", reply);
        ProviderJson json = new ProviderJson(
                reply.json().orElseThrow(() -> EventFailure.passing("Microsoft's sign-in answers no JSON.")));
        String value = json.longKey("access_token")
                .orElseThrow(() -> EventFailure.passing("Microsoft's sign-in answers no token."));
        Duration life = Duration.ofSeconds(json.number("expires_in").orElse(DEFAULT_SECONDS));
        known.put(app.organization(), new Token(value, clock.instant().plus(life).minus(EARLIER)));
        return value;
    }

    private static String form(App app) {
        return "grant_type=client_credentials&client_id=" + encoded(app.clientId()) + "&client_secret="
                + encoded(app.clientSecret()) + "&scope=" + encoded("https://graph.microsoft.com/.default");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
