package dev.headroom.accountplan;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.accountplan.relationship.RelationshipChart;
import dev.headroom.accountplan.relationship.RelationshipMaps;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.http.JsonAnswer;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code GET /charts/relationships/{id}.svg?width=390}: units × levels with their gaps, for the id of an account plan.
 * The width, 320 to 1600 pixels, is the frame it is laid out for; a phone's when left out.
 */
@ApplicationScoped
class RelationshipChartRoute {

    private static final String PHONE_WIDTH = "390";
    private static final int NARROWEST = 320;
    private static final int WIDEST = 1600;

    private final Authentication authentication;
    private final Sql sql;
    private final AccountLedger accounts;
    private final PlansWithRelationships plans;
    private final RelationshipMaps maps;
    private final Clock clock;

    RelationshipChartRoute(
            Authentication authentication,
            Sql sql,
            AccountLedger accounts,
            PlansWithRelationships plans,
            RelationshipMaps maps,
            Clock clock) {
        this.authentication = authentication;
        this.sql = sql;
        this.accounts = accounts;
        this.plans = plans;
        this.maps = maps;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/charts/relationships/:id")
                .handler(authentication)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Uni.createFrom()
                .deferred(() -> chart(CurrentCaller.of(context), context))
                .subscribe()
                .with(svg -> send(context, svg), failure -> JsonAnswer.refuse(context, failure));
    }

    private Uni<String> chart(Caller caller, RoutingContext context) {
        int width = width(context.request().getParam("width", PHONE_WIDTH));
        String file = context.pathParam("id");
        String id = file.endsWith(".svg") ? file.substring(0, file.length() - 4) : "";
        UUID plan = GlobalId.uuid(id, AccountPlan.TYPE).orElseThrow(PlansWithRelationships::unknown);
        return plans.readable(caller, plan)
                .chain(found -> account(caller, found).chain(account -> plans.scope(caller, found)
                        .chain(scope -> maps.picture(caller, scope, LocalDate.now(clock)))
                        .map(picture -> RelationshipChart.svg(picture, account.name(), width))));
    }

    private Uni<Account> account(Caller caller, AccountPlan plan) {
        UUID account = plan.basis().accountUuid();
        return sql.reading(caller.organization(), () -> accounts.account(caller, PlanPermissions.READ, account))
                .map(found -> found.orElseThrow(PlansWithRelationships::unknown));
    }

    private static int width(String text) {
        if (!text.matches("[0-9]{3,4}") || Integer.parseInt(text) < NARROWEST || Integer.parseInt(text) > WIDEST) {
            throw new BadInput("width is a number from " + NARROWEST + " to " + WIDEST + ".", "width");
        }
        return Integer.parseInt(text);
    }

    private static void send(RoutingContext context, String svg) {
        context.response()
                .putHeader("Content-Type", "image/svg+xml; charset=utf-8")
                .putHeader("Cache-Control", "private, no-cache")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(svg);
    }
}
