package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.ActionPlans;
import dev.headroom.actionplan.PlanSchedules;
import dev.headroom.platform.batching.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what finished tasks of an organization took, and keeps it for a while: it changes by a few tasks a day. */
@ApplicationScoped
class PlanHistories {

    /** A copy of the service serves a few organizations; of more, whoever comes next pays for reading. */
    private static final int MOST_ORGANIZATIONS = 100;

    private final ActionPlans plans;
    private final PlanSchedules schedules;
    private final Workers workers;
    private final OutlookConfig config;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(PlanHistory history, Instant until) {}

    PlanHistories(ActionPlans plans, PlanSchedules schedules, Workers workers, OutlookConfig config, Clock clock) {
        this.plans = plans;
        this.schedules = schedules;
        this.workers = workers;
        this.config = config;
        this.clock = clock;
    }

    Uni<PlanHistory> of(UUID organization) {
        Kept known = kept.get(organization);
        return known != null && clock.instant().isBefore(known.until())
                ? Uni.createFrom().item(known.history())
                : read(organization).invoke(history -> keep(organization, history));
    }

    private Uni<PlanHistory> read(UUID organization) {
        return plans.newest(organization, config.plans())
                .chain(found ->
                        workers.compute(() -> PlanHistory.of(found.get(), plan -> schedules.sides(plan.content()))));
    }

    private void keep(UUID organization, PlanHistory history) {
        if (kept.size() >= MOST_ORGANIZATIONS) {
            kept.clear();
        }
        kept.put(organization, new Kept(history, clock.instant().plus(config.keptFor())));
    }
}
