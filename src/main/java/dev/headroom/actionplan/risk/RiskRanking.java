package dev.headroom.actionplan.risk;

import dev.headroom.access.Caller;
import dev.headroom.account.figures.MissedPromise;
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
    private final AccountPromises promises;
    private final Workers workers;
    private final EngagementConfig config;

    RiskRanking(
            ActionPlans plans,
            PlanSchedules schedules,
            PlanForecasts forecasts,
            PlanEngagement engagement,
            AccountPromises promises,
            Workers workers,
            EngagementConfig config) {
        this.plans = plans;
        this.schedules = schedules;
        this.forecasts = forecasts;
        this.engagement = engagement;
        this.promises = promises;
        this.workers = workers;
        this.config = config;
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

    /** What is known of the plans besides themselves. */
    private record Known(
            Caller reader,
            Simulator simulator,
            Map<UUID, BuyerEngagement> engaged,
            Map<UUID, List<MissedPromise>> missed) {}

    private Uni<List<AtRiskPlan>> assess(Caller caller, List<ActionPlan> open) {
        return Uni.combine()
                .all()
                .unis(
                        forecasts.simulator(caller),
                        engagement.of(caller.organization(), open),
                        promises.missed(caller, open))
                .with((simulator, engaged, missed) -> new Known(caller, simulator, engaged, missed))
                .chain(known -> workers.compute(() -> open.stream()
                        .map(plan -> assess(plan, known))
                        .filter(risk -> risk.score() > 0)
                        .sorted(WORST_FIRST)
                        .toList()));
    }

    private AtRiskPlan assess(ActionPlan plan, Known known) {
        BuyerEngagement engaged = known.engaged().getOrDefault(plan.uuid(), BuyerEngagement.of(plan));
        List<MissedPromise> missed = known.missed().getOrDefault(plan.basis().accountUuid(), List.of());
        try {
            PlanOutlook outlook = new PlanOutlook(plan, schedules.schedule(plan)).seenBy(known.reader());
            var finish = known.simulator().finish(plan, outlook.schedule().request(), RUNS);
            return new RiskAssessment(outlook, finish, engaged, missed, config.quietWorkdays()).assess();
        } catch (DomainException refusal) {
            return RiskAssessment.notComputable(plan, refusal.sentence(), engaged);
        }
    }
}
