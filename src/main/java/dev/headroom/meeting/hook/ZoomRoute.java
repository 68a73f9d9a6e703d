package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code POST /hooks/zoom/{organization}}: where an organization's app at Zoom sends its events. Zoom proves the
 * address every 72 hours; it takes an answer after 3 seconds for none, and sends what was not acknowledged three times
 * again, within an hour and a half, and never after that.
 */
@ApplicationScoped
class ZoomRoute {

    /** Before the server's general limit on bodies: this route has its own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    /** Whoever asks for an organization that is not known waits as long as for one that is. */
    private static final String NOBODYS_SECRET = "the secret of nobody";

    private final HookIntake intake;
    private final HookAnswers answers;
    private final ZoomConfig zoom;
    private final HookConfig config;
    private final HookCount count;
    private final Clock clock;

    ZoomRoute(
            HookIntake intake, HookAnswers answers, ZoomConfig zoom, HookConfig config, HookCount count, Clock clock) {
        this.intake = intake;
        this.answers = answers;
        this.zoom = zoom;
        this.config = config;
        this.count = count;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/hooks/zoom/:organization")
                .order(BEFORE_BODY_LIMIT)
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        intake.body(context)
                .chain(body -> taken(context, body.getBytes()))
                .subscribe()
                .with(
                        answer -> answer.ifPresentOrElse(
                                body -> JsonAnswer.send(context, 200, body), () -> HookAnswers.done(context, 204)),
                        failure -> answers.refuse(context, MeetingProvider.ZOOM, failure));
    }

    /** What Zoom wants to hear, if it is more than that the event is kept. */
    private Uni<Optional<JsonObject>> taken(RoutingContext context, byte[] body) {
        UUID organization = HookAnswers.organization(context);
        Optional<ZoomConfig.App> app = zoom.of(organization);
        String secret = app.map(ZoomConfig.App::secretToken).orElse(NOBODYS_SECRET);
        ZoomSignature.require(
                secret,
                headers(context, "x-zm-request-timestamp"),
                headers(context, "x-zm-signature"),
                body,
                clock.instant(),
                config.stale());
        if (app.isEmpty()) {
            throw HookRefusal.unproven(HookOutcome.UNKNOWN);
        }
        ProviderJson event = ProviderJson.of(body);
        if (ZoomEvents.isValidation(event)) {
            count.count(MeetingProvider.ZOOM, HookOutcome.HANDSHAKE, 1);
            return Uni.createFrom().item(Optional.of(proof(secret, ZoomEvents.plainToken(event))));
        }
        return intake.keep(organization, MeetingProvider.ZOOM, ZoomEvents.transcripts(event, config.mostFiles()))
                .replaceWith(Optional.empty());
    }

    private static JsonObject proof(String secret, String plainToken) {
        return new JsonObject()
                .put("plainToken", plainToken)
                .put("encryptedToken", ZoomSignature.proof(secret, plainToken));
    }

    private static List<String> headers(RoutingContext context, String name) {
        return context.request().headers().getAll(name);
    }
}
