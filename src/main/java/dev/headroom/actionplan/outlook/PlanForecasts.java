package dev.headroom.actionplan.outlook;

import dev.headroom.access.Caller;
import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.schedule.FinishForecast;
import dev.headroom.actionplan.schedule.FinishForecasts;
import dev.headroom.actionplan.schedule.ForecastRequest;
import dev.headroom.actionplan.schedule.ScheduleRequest;
import dev.headroom.actionplan.schedule.WorkKey;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Simulates plans with what their people and steps took before, as far as the caller sees it. */
@ApplicationScoped
public class PlanForecasts {

    private final ActionPlans plans;
    private final PlanOutlooks outlooks;
    private final PlanHistories histories;
    private final Workers workers;
    private final OutlookConfig config;

    PlanForecasts(
            ActionPlans plans, PlanOutlooks outlooks, PlanHistories histories, Workers workers, OutlookConfig config) {
        this.plans = plans;
        this.outlooks = outlooks;
        this.histories = histories;
        this.workers = workers;
        this.config = config;
    }

    /** The simulation of any plan with the past that one caller may learn from; computes, so for a worker thread. */
    public static final class Simulator {

        private record Known(UUID plan, int version, LocalDate today, int runs) {}

        private final PlanHistory history;
        private final Sight sight;

        private Simulator(PlanHistory history, Sight sight) {
            this.history = history;
            this.sight = sight;
        }

        /** The whole plan's alone, kept for a while: rankings ask for the same plans again and again. */
        public FinishForecast finish(ActionPlan plan, ScheduleRequest request, int runs) {
            var known = new Known(plan.uuid(), plan.version(), request.today(), runs);
            return history.forecasts(sight).computeIfAbsent(known, absent -> {
                FinishForecast whole = simulate(plan, request, runs);
                return new FinishForecast(whole.p50(), whole.p80(), whole.onTime(), Map.of(), whole.runs());
            });
        }

        /** The same plan on the same day with the same past gives the same forecast. */
        public FinishForecast simulate(ActionPlan plan, ScheduleRequest request, int runs) {
            Map<UUID, WorkKey> keys = PlanHistory.keys(plan);
            long seed = plan.uuid().getLeastSignificantBits() ^ request.today().toEpochDay();
            return FinishForecasts.simulate(
                    new ForecastRequest(request, keys, history.samples(keys, sight), seed, runs));
        }
    }

    public Uni<Simulator> simulator(Caller caller) {
        return plans.sight(caller)
                .chain(sight -> histories.of(caller.organization()).map(history -> new Simulator(history, sight)));
    }

    Uni<ActionPlanForecast> of(Caller caller, ActionPlan plan) {
        return outlooks.of(plan).chain(outlook -> simulator(caller)
                .chain(simulator -> workers.compute(
                        () -> simulator.simulate(plan, outlook.schedule().request(), config.runs())))
                .map(finish -> new ActionPlanForecast(outlook.seenBy(caller), finish)));
    }
}
