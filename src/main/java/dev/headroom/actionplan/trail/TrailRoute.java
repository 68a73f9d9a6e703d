package dev.headroom.actionplan.trail;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.identity.GlobalId;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;

/**
 * {@code GET /action-plans/{id}/trail.json} and {@code /action-plans/{id}/trail}: a plan's trail to keep or to print.
 * With {@code ?for=seller} it holds, for members, what never leaves the organization; without, exactly what the buyer's
 * side gets.
 */
@ApplicationScoped
class TrailRoute {

    private final Authentication authentication;
    private final ActionPlans plans;
    private final PlanTrails trails;
    private final Workers workers;
    private final Template page;

    TrailRoute(
            Authentication authentication,
            ActionPlans plans,
            PlanTrails trails,
            Workers workers,
            @Location("actionplan/trail") Template page) {
        this.authentication = authentication;
        this.plans = plans;
        this.trails = trails;
        this.workers = workers;
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/action-plans/:id/trail.json")
                .handler(authentication)
                .handler(context -> answer(
                        context, "application/json", trail -> trail.toJson().encodePrettily()));
        router.route(HttpMethod.GET, "/action-plans/:id/trail")
                .handler(authentication)
                .handler(context -> answer(context, "text/html; charset=utf-8", this::html));
    }

    private String html(SharedTrail trail) {
        return page.data("trail", TrailPage.of(trail)).render();
    }

    private void answer(RoutingContext context, String type, Function<SharedTrail, String> form) {
        Uni.createFrom()
                .deferred(() -> trail(CurrentCaller.of(context), context))
                .chain(trail -> workers.compute(() -> form.apply(trail)))
                .subscribe()
                .with(text -> send(context, type, text), failure -> JsonAnswer.refuse(context, failure));
    }

    private Uni<SharedTrail> trail(Caller caller, RoutingContext context) {
        boolean inside = inside(context.request().getParam("for", "both"));
        if (inside && caller.isApplication()) {
            throw new Forbidden(
                    "What never leaves the organization is for its members: ask for both, which is what the buyer's"
                            + " side gets, too.");
        }
        return GlobalId.uuid(context.pathParam("id"), ActionPlan.TYPE)
                .map(id -> plans.find(caller, ActionPlanPermissions.READ, id)
                        .map(found -> found.orElseThrow(TrailRoute::unknown)))
                .orElseThrow(TrailRoute::unknown)
                .chain(plan -> inside
                        ? trails.inside(caller.organization(), plan)
                        : trails.shared(caller.organization(), plan));
    }

    private static boolean inside(String who) {
        if (!who.equals("seller") && !who.equals("both")) {
            throw new BadInput("The parameter for is seller or both: both is what the buyer's side gets, too.", "for");
        }
        return who.equals("seller");
    }

    private static NotFound unknown() {
        return new NotFound("There is no such plan, or you may not see it.", "id");
    }

    private static void send(RoutingContext context, String type, String text) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "private, no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(text);
    }
}
