package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Looks for digests that are due, one organization after the other and one plan after the other. What fails is tried
 * again by the next sweep, as long as it is not too late, and stops nothing else.
 */
@ApplicationScoped
class DigestSweeper {

    private static final Logger LOG = Logger.getLogger(DigestSweeper.class);

    /** A plan may move between two pages while they are read; what was looked at is not written twice. */
    private static final Duration OVERLAP = Duration.ofMinutes(20);

    private final Sql sql;
    private final DigestPlans plans;
    private final PlanDigests digests;
    private final Workers workers;
    private final DigestConfig config;
    private final Clock clock;
    private final Map<UUID, Instant> swept = new ConcurrentHashMap<>();

    DigestSweeper(Sql sql, DigestPlans plans, PlanDigests digests, Workers workers, DigestConfig config, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.digests = digests;
        this.workers = workers;
        this.config = config;
        this.clock = clock;
    }

    /** One sweep of one organization: what is due after one moment and not after another. */
    private record Sweep(UUID organization, Instant from, Instant until, AtomicInteger read, AtomicInteger failed) {

        void failed(UUID plan, Throwable failure) {
            failed.incrementAndGet();
            LOG.warnf("Digests of the plan %s wait for the next sweep: %s", plan, failure);
        }
    }

    @Scheduled(
            identity = "digests",
            every = "${headroom.digest.sweep-every:15m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(organization -> sweep(organization, clock.instant()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Digests wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization, Instant now) {
        Sweep sweep = new Sweep(organization, from(organization, now), now, new AtomicInteger(), new AtomicInteger());
        return plans.open(organization, config.plansPerSweep())
                .onItem()
                .transformToUniAndConcatenate(page -> write(sweep, page))
                .collect()
                .last()
                .replaceWithVoid()
                .invoke(() -> done(sweep))
                .onFailure()
                .invoke(failure -> LOG.warnf("Digests of %s wait for the next sweep: %s", organization, failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    /** After a start, as far back as a digest is still of use: the mailbox knows which ones were written before. */
    private Instant from(UUID organization, Instant now) {
        Instant earliest = now.minus(config.catchUp());
        Instant last = swept.getOrDefault(organization, earliest).minus(OVERLAP);
        // A clock that was put back would leave out what lies between.
        return last.isBefore(earliest) || last.isAfter(now) ? earliest : last;
    }

    private void done(Sweep sweep) {
        if (sweep.failed().get() == 0) {
            swept.put(sweep.organization(), sweep.until());
        }
        if (sweep.read().get() >= config.plansPerSweep()) {
            LOG.warnf(
                    "%s has more open plans than %d: those beyond get no digest. Raise"
                            + " headroom.digest.plans-per-sweep.",
                    sweep.organization(), config.plansPerSweep());
        }
    }

    private Uni<Void> write(Sweep sweep, List<ActionPlan> page) {
        sweep.read().addAndGet(page.size());
        return workers.compute(() -> mornings(sweep, page))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(mornings -> write(sweep, mornings))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<PlanDigests.Mornings> mornings(Sweep sweep, List<ActionPlan> page) {
        return page.stream()
                .flatMap(plan -> mornings(sweep, plan).stream())
                .filter(mornings -> !mornings.due().isEmpty())
                .toList();
    }

    private List<PlanDigests.Mornings> mornings(Sweep sweep, ActionPlan plan) {
        try {
            return List.of(digests.mornings(plan, sweep.from(), sweep.until()));
        } catch (RuntimeException e) {
            sweep.failed(plan.uuid(), e);
            return List.of();
        }
    }

    private Uni<Void> write(Sweep sweep, PlanDigests.Mornings mornings) {
        return Uni.createFrom()
                .deferred(() -> digests.write(sweep.organization(), mornings, sweep.until()))
                .onFailure()
                .invoke(failure -> sweep.failed(mornings.plan().uuid(), failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
