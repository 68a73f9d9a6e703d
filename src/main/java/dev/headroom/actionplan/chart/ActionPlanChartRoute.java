package dev.headroom.actionplan.chart;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.access.token.Authentication;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanForm;
import dev.headroom.actionplan.ActionPlanPermissions;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.svg.ChartAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;

/** {@code GET /charts/action-plan/{id}.svg?width=390}: a plan's timeline, for members with internal tasks. */
@ApplicationScoped
class ActionPlanChartRoute {

    private final Authentication authentication;
    private final Access access;
    private final Sql sql;
    private final Documents<ActionPlan> documents;
    private final PlanSchedules schedules;
    private final Workers workers;

    ActionPlanChartRoute(
            Authentication authentication,
            Access access,
            Sql sql,
            DocumentStore store,
            ActionPlanForm form,
            PlanSchedules schedules,
            Workers workers) {
        this.authentication = authentication;
        this.access = access;
        this.sql = sql;
        this.documents = store.of(form);
        this.schedules = schedules;
        this.workers = workers;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, "/charts/action-plan/:id")
                .handler(authentication)
                .handler(context -> ChartAnswer.send(context, request -> chart(CurrentCaller.of(context), request)));
    }

    private Uni<String> chart(Caller caller, ChartAnswer.Request request) {
        UUID id = GlobalId.uuid(request.id(), ActionPlan.TYPE).orElseThrow(ActionPlanChartRoute::unknown);
        return readable(caller, id).chain(plan -> schedules
                .of(plan)
                .chain(schedule -> drawn(plan, schedule, request.width(), caller.isApplication())));
    }

    private Uni<String> drawn(ActionPlan plan, PlanSchedule schedule, int width, boolean sharedOnly) {
        LocalDate today = schedule.request().today();
        return workers.compute(() -> ActionPlanChart.svg(plan, schedule, today, width, sharedOnly));
    }

    private Uni<ActionPlan> readable(Caller caller, UUID id) {
        return sql.reading(caller.organization(), () -> access.sight(caller, ActionPlanPermissions.READ))
                .chain(sight -> documents.find(caller.organization(), id).map(found -> found.filter(
                                plan -> sight.sees(plan.basis().accountUuid()))
                        .orElseThrow(ActionPlanChartRoute::unknown)));
    }

    private static NotFound unknown() {
        return new NotFound("There is no such action plan, or you may not see it.");
    }
}
