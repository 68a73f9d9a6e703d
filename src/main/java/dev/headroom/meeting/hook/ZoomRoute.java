package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * {@code POST /hooks/zoom/{organization}}: where an organization's app at Zoom sends its events. Zoom proves the
 * address every 72 hours; it takes an answer after 3 seconds for none, and sends what was not acknowledged three times
 * again, within an hour and a half, and never after that.
 */
@ApplicationScoped
class ZoomRoute {

    /** Whoever asks for an organization that is not known waits as long as for one that is. */
    private static final String NOBODYS_SECRET = "the secret of nobody";

    private final HookDoor door;
    private final HookIntake intake;
    private final ZoomConfig zoom;
    private final HookConfig config;
    private final HookCount count;
    private final Clock clock;

    ZoomRoute(HookDoor door, HookIntake intake, ZoomConfig zoom, HookConfig config, HookCount count, Clock clock) {
        this.door = door;
        this.intake = intake;
        this.zoom = zoom;
        this.config = config;
        this.count = count;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        door.open(router, "/hooks/zoom/:organization", MeetingProvider.ZOOM, this::taken);
    }

    private Uni<Consumer<RoutingContext>> taken(HookDoor.Request request) {
        UUID organization = request.organization();
        Optional<ZoomConfig.App> app = zoom.of(organization);
        String secret = app.map(ZoomConfig.App::secretToken).orElse(NOBODYS_SECRET);
        ZoomSignature.require(
                secret,
                headers(request.context(), "x-zm-request-timestamp"),
                headers(request.context(), "x-zm-signature"),
                request.body(),
                clock.instant(),
                config.stale());
        if (app.isEmpty()) {
            throw HookRefusal.unproven(HookOutcome.UNKNOWN);
        }
        ProviderJson event = ProviderJson.of(request.body());
        if (ZoomEvents.isValidation(event)) {
            count.count(MeetingProvider.ZOOM, HookOutcome.HANDSHAKE, 1);
            JsonObject proof = proof(secret, ZoomEvents.plainToken(event));
            return Uni.createFrom().item(context -> JsonAnswer.send(context, 200, proof));
        }
        return intake.keep(organization, MeetingProvider.ZOOM, ZoomEvents.transcripts(event, config.mostFiles()))
                .replaceWith(context -> HookDoor.done(context, 204));
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
