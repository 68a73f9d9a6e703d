package dev.headroom.actionplan.evidence;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlans;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes files that no plan came to name: their sender closed the page, or was refused. */
@ApplicationScoped
class EvidenceSweeper {

    private static final Logger LOG = Logger.getLogger(EvidenceSweeper.class);

    private final Sql sql;
    private final EvidenceFiles files;
    private final ActionPlans plans;
    private final EvidenceConfig config;
    private final Clock clock;

    EvidenceSweeper(Sql sql, EvidenceFiles files, ActionPlans plans, EvidenceConfig config, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "evidence",
            every = "${headroom.evidence.sweep-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(this::sweep)
                .onFailure()
                .invoke(failure -> LOG.warnf("Files of no plan are kept until the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization) {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(config.orphans());
        return files.orphans(organization, before)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(orphan -> settle(organization, orphan))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The plan has the last word: a process may have died between its write and our mark. */
    private Uni<Void> settle(UUID organization, EvidenceFiles.Orphan orphan) {
        return plans.find(organization, orphan.plan())
                .chain(found -> found.filter(plan -> names(plan, orphan.id())).isPresent()
                        ? files.attach(organization, orphan.id())
                        : files.delete(organization, orphan.id()));
    }

    private static boolean names(ActionPlan plan, UUID id) {
        return plan.progress().evidence().stream()
                .map(evidence -> evidence.file())
                .anyMatch(file -> file != null && file.uuid().equals(id));
    }
}
