package dev.headroom.meeting.hook;

import dev.headroom.platform.outbound.OutboundCall;
import dev.headroom.platform.outbound.OutboundCall.Limits;
import dev.headroom.platform.outbound.OutboundHttp;
import dev.headroom.platform.outbound.OutboundReply;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that apps read with at one provider: each is used until shortly before it runs out, and kept nowhere. */
final class ProviderTokens {

    private static final Duration EARLIER = Duration.ofMinutes(2);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int DEFAULT_SECONDS = 300;
    private static final int TOO_MANY_REQUESTS = 429;

    private final OutboundHttp http;
    private final Limits limits;
    private final Clock clock;
    private final Map<UUID, Token> known = new ConcurrentHashMap<>();

    ProviderTokens(OutboundHttp http, List<String> hosts, HookConfig config, Clock clock) {
        this.http = http;
        this.limits = new Limits(hosts, LARGEST_ANSWER, config.deadline(), 0);
        this.clock = clock;
    }

    /** A token and until when it is used. */
    private record Token(String value, Instant until) {

        @Override
        public String toString() {
            return "token until " + until;
        }
    }

    /** The header's value. */
    Uni<String> authorization(SignIn signIn) {
        Token token = known.get(signIn.organization());
        return token != null && token.until().isAfter(clock.instant())
                ? Uni.createFrom().item("Bearer " + token.value())
                : http.send(OutboundCall.postForm(signIn.url(), signIn.form(), signIn.authorization(), limits))
                        .map(reply -> "Bearer " + kept(signIn, reply));
    }

    /** It was refused: the next one is a new one. */
    void forget(SignIn signIn) {
        known.remove(signIn.organization());
    }

    private String kept(SignIn signIn, OutboundReply reply) {
        String provider = signIn.provider();
        if (reply.status() >= 400 && reply.status() < 500 && reply.status() != TOO_MANY_REQUESTS) {
            throw EventFailure.passing(provider + " refuses the app's sign-in (" + reply.status()
                    + "): ask your operator to check the settings " + signIn.settings() + ".");
        }
        ProviderAnswer.require(provider + "'s sign-in", reply);
        ProviderJson json = new ProviderJson(
                reply.json().orElseThrow(() -> EventFailure.passing(provider + "'s sign-in answers no JSON.")));
        String value = json.longKey("access_token")
                .orElseThrow(() -> EventFailure.passing(provider + "'s sign-in answers no token."));
        Duration life = Duration.ofSeconds(json.number("expires_in").orElse(DEFAULT_SECONDS));
        known.put(
                signIn.organization(),
                new Token(value, clock.instant().plus(life).minus(EARLIER)));
        return value;
    }
}
