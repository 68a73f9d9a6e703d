package dev.headroom.actionplan.guest;

import dev.headroom.actionplan.trail.SharedTrail;
import dev.headroom.platform.batching.Workers;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;

/** {@code GET /p/plan/{plan}/trail} and {@code trail.json}: the whole record, for a guest to print or to keep. */
@ApplicationScoped
class RecordRoute {

    /** The printable page brings its own style, and nothing else. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline';"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final GuestGate gate;
    private final GuestSight sight;
    private final GuestTrail trail;
    private final GuestTemplates templates;
    private final Workers workers;

    RecordRoute(GuestGate gate, GuestSight sight, GuestTrail trail, GuestTemplates templates, Workers workers) {
        this.gate = gate;
        this.sight = sight;
        this.trail = trail;
        this.templates = templates;
        this.workers = workers;
    }

    void register(@Observes Router router) {
        PlanRoute.reading(router, "/p/plan/:plan/trail")
                .handler(context -> answer(context, "text/html; charset=utf-8", templates::trail));
        PlanRoute.reading(router, "/p/plan/:plan/trail.json")
                .handler(context -> answer(
                        context, "application/json", whole -> whole.toJson().encodePrettily()));
    }

    private void answer(RoutingContext context, String type, Function<SharedTrail, String> form) {
        gate.admitted(context, guest -> sight.plan(guest)
                .chain(found -> found.isEmpty()
                        ? gate.gone(context)
                        : trail.whole(guest, found.get())
                                .chain(whole -> workers.compute(() -> form.apply(whole)))
                                .invoke(text -> context.response()
                                        .putHeader("Content-Type", type)
                                        .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                                        .end(text))
                                .replaceWithVoid()));
    }
}
