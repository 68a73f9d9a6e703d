package dev.headroom.meeting.privacy;

import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.platform.http.JsonAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code GET /meetings/{id}.vcon}: a meeting as a vCon, for whoever may see the meeting and signs in. */
@ApplicationScoped
class VconRoute {

    private final Authentication authentication;
    private final VconExport export;

    VconRoute(Authentication authentication, VconExport export) {
        this.authentication = authentication;
        this.export = export;
    }

    void register(@Observes Router router) {
        router.routeWithRegex(HttpMethod.GET, "/meetings/(?<id>[^/]+)\\.vcon")
                .handler(authentication)
                .handler(this::handOut);
    }

    private void handOut(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> export.of(CurrentCaller.of(context), context.pathParam("id")))
                .subscribe()
                .with(text -> send(context, text), failure -> JsonAnswer.refuse(context, failure));
    }

    private static void send(RoutingContext context, String text) {
        context.response()
                .putHeader("Content-Type", "application/vcon+json")
                .putHeader("Content-Disposition", "attachment; filename=\"meeting.vcon\"")
                .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(text);
    }
}
