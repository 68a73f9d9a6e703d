package dev.headroom.actionplan.risk;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.actionplan.outlook.PlanForecasts;
import dev.headroom.actionplan.outlook.PlanForecasts.Simulator;
import dev.headroom.actionplan.outlook.PlanOutlook;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ranks the open plans a caller sees by how badly they need help. */
@ApplicationScoped
class RiskRanking {

    /** Half a second's work; whoever answers for more open plans than that has teams that look at their own. */
    private static final int MOST_PLANS = 500;

    /** A ranking needs no sharper percentile; the plan's own forecast has one. */
    private static final int RUNS = 200;

    private static final Comparator<AtRiskPlan> WORST_FIRST = Comparator.comparing(AtRiskPlan::score)
            .reversed()
            .thenComparing(risk -> risk.actionPlan().getTargetOn())
            .thenComparing(risk -> risk.actionPlan().uuid());

    private final ActionPlans plans;
    private final PlanSchedules schedules;
    private final PlanForecasts forecasts;
    private final PlanEngagement engagement;
    private final Workers workers;

    RiskRanking(
            ActionPlans plans,
            PlanSchedules schedules,
            PlanForecasts forecasts,
            PlanEngagement engagement,
            Workers workers) {
        this.plans = plans;
        this.schedules = schedules;
        this.forecasts = forecasts;
        this.engagement = engagement;
        this.workers = workers;
    }

    Uni<AtRiskPlanConnection> rank(Caller caller, PageRequest page) {
        return plans.newestOpen(caller, MOST_PLANS + 1)
                .chain(found -> workers.compute(found::get))
                .chain(open -> {
                    List<ActionPlan> ranked = open.subList(0, Math.min(open.size(), MOST_PLANS));
                    return assess(caller, ranked)
                            .map(risks -> page.slice(
                                    risks, risk -> risk.actionPlan().uuid().toString()))
                            .map(slice -> AtRiskPlanConnection.of(slice, ranked.size(), open.size() > ranked.size()));
                });
    }

    private Uni<List<AtRiskPlan>> assess(Caller caller, List<ActionPlan> open) {
        return Uni.combine()
                .all()
                .unis(forecasts.simulator(caller), engagement.of(caller.organization(), open))
                .asTuple()
                .chain(known -> workers.compute(() -> open.stream()
                        .map(plan -> assess(plan, known.getItem1(), known.getItem2()))
                        .filter(risk -> risk.score() > 0)
                        .sorted(WORST_FIRST)
                        .toList()));
    }

    private AtRiskPlan assess(ActionPlan plan, Simulator simulator, Map<UUID, BuyerEngagement> engaged) {
        BuyerEngagement known = engaged.getOrDefault(plan.uuid(), BuyerEngagement.of(plan));
        try {
            PlanOutlook outlook = new PlanOutlook(plan, schedules.schedule(plan));
            var finish = simulator.finish(plan, outlook.schedule().request(), RUNS);
            return new RiskAssessment(outlook, finish, known).assess();
        } catch (DomainException refusal) {
            return RiskAssessment.notComputable(plan, refusal.sentence(), known);
        }
    }
}
