package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.GraphConfig.App;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * {@code POST /hooks/graph/{organization}}: where Microsoft Graph sends an organization's notifications, those of the
 * subscription's own life as well. It proves the address once, when the subscription is made.
 */
@ApplicationScoped
class GraphRoute {

    /** Microsoft's are below 300 characters. */
    private static final int LONGEST_TOKEN = 2_000;

    private final HookDoor door;
    private final HookIntake intake;
    private final GraphConfig graph;
    private final HookConfig config;
    private final HookCount count;

    GraphRoute(HookDoor door, HookIntake intake, GraphConfig graph, HookConfig config, HookCount count) {
        this.door = door;
        this.intake = intake;
        this.graph = graph;
        this.config = config;
        this.count = count;
    }

    void register(@Observes Router router) {
        door.open(router, "/hooks/graph/:organization", MeetingProvider.TEAMS, this::taken);
    }

    private Uni<Consumer<RoutingContext>> taken(HookDoor.Request request) {
        UUID organization = request.organization();
        App app = graph.of(organization).orElseThrow(() -> HookRefusal.unproven(HookOutcome.UNKNOWN));
        List<String> tokens = request.context().queryParam("validationToken");
        if (!tokens.isEmpty()) {
            String token = tokens.get(0);
            if (tokens.size() > 1 || token.isEmpty() || token.length() > LONGEST_TOKEN) {
                throw HookRefusal.malformed("validationToken is empty, too long, or there twice.");
            }
            count.count(MeetingProvider.TEAMS, HookOutcome.HANDSHAKE, 1);
            return Uni.createFrom().item(context -> echo(context, token));
        }
        ProviderJson told = ProviderJson.of(request.body());
        List<ProviderJson> proven = GraphEvents.proven(told, app.clientState(), config.mostNotifications());
        count.count(
                MeetingProvider.TEAMS, HookOutcome.FORGED, told.objects("value").size() - proven.size());
        List<NewProviderEvent> events = proven.stream()
                .map(GraphEvents::event)
                .flatMap(Optional::stream)
                .toList();
        return intake.keep(organization, MeetingProvider.TEAMS, events)
                .replaceWith(context -> HookDoor.done(context, 202));
    }

    /** As text that no browser takes for a page, whatever somebody else had put into it. */
    private static void echo(RoutingContext context, String token) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("Cache-Control", "no-store")
                .end(token.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }
}
