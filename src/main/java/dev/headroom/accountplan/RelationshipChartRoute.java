package dev.headroom.accountplan;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.accountplan.relationship.RelationshipChart;
import dev.headroom.accountplan.relationship.RelationshipMaps;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.svg.ChartAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code GET /charts/relationships/{id}.svg?width=390}: units × levels with their gaps, for the id of an account plan.
 */
@ApplicationScoped
class RelationshipChartRoute {

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
                .handler(context -> ChartAnswer.send(context, request -> chart(CurrentCaller.of(context), request)));
    }

    private Uni<String> chart(Caller caller, ChartAnswer.Request request) {
        UUID plan = GlobalId.uuid(request.id(), AccountPlan.TYPE).orElseThrow(PlansWithRelationships::unknown);
        return plans.readable(caller, plan)
                .chain(found -> account(caller, found).chain(account -> plans.scope(caller, found)
                        .chain(scope -> maps.picture(caller, scope, LocalDate.now(clock)))
                        .map(picture -> RelationshipChart.svg(picture, account.name(), request.width()))));
    }

    private Uni<Account> account(Caller caller, AccountPlan plan) {
        UUID account = plan.basis().accountUuid();
        return sql.reading(caller.organization(), () -> accounts.account(caller, PlanPermissions.READ, account))
                .map(found -> found.orElseThrow(PlansWithRelationships::unknown));
    }
}
