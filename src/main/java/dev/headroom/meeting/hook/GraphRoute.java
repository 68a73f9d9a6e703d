package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import dev.headroom.meeting.hook.GraphConfig.App;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code POST /hooks/graph/{organization}}: where Microsoft Graph sends an organization's notifications, those of the
 * subscription's own life as well. It proves the address once, when the subscription is made.
 */
@ApplicationScoped
class GraphRoute {

    /** Before the server's general limit on bodies: this route has its own. */
    private static final int BEFORE_BODY_LIMIT = -100;

    /** Microsoft's are below 300 characters. */
    private static final int LONGEST_TOKEN = 2_000;

    private final HookIntake intake;
    private final HookAnswers answers;
    private final GraphConfig graph;
    private final HookConfig config;
    private final HookCount count;

    GraphRoute(HookIntake intake, HookAnswers answers, GraphConfig graph, HookConfig config, HookCount count) {
        this.intake = intake;
        this.answers = answers;
        this.graph = graph;
        this.config = config;
        this.count = count;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/hooks/graph/:organization")
                .order(BEFORE_BODY_LIMIT)
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        intake.body(context)
                .chain(body -> taken(context, body.getBytes()))
                .subscribe()
                .with(
                        token -> token.ifPresentOrElse(
                                text -> echo(context, text), () -> HookAnswers.done(context, 202)),
                        failure -> answers.refuse(context, MeetingProvider.TEAMS, failure));
    }

    /** The token that Microsoft wants to hear again, if that is what it asks. */
    private Uni<Optional<String>> taken(RoutingContext context, byte[] body) {
        UUID organization = HookAnswers.organization(context);
        App app = graph.of(organization).orElseThrow(() -> HookRefusal.unproven(HookOutcome.UNKNOWN));
        List<String> tokens = context.queryParam("validationToken");
        if (!tokens.isEmpty()) {
            String token = tokens.get(0);
            if (tokens.size() > 1 || token.isEmpty() || token.length() > LONGEST_TOKEN) {
                throw HookRefusal.malformed("validationToken is empty, too long, or there twice.");
            }
            count.count(MeetingProvider.TEAMS, HookOutcome.HANDSHAKE, 1);
            return Uni.createFrom().item(Optional.of(token));
        }
        ProviderJson request = ProviderJson.of(body);
        List<ProviderJson> proven = GraphEvents.proven(request, app.clientState(), config.mostNotifications());
        count.count(
                MeetingProvider.TEAMS,
                HookOutcome.FORGED,
                request.objects("value").size() - proven.size());
        List<NewProviderEvent> events = proven.stream()
                .map(GraphEvents::event)
                .flatMap(Optional::stream)
                .toList();
        return intake.keep(organization, MeetingProvider.TEAMS, events).replaceWith(Optional.empty());
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
