package dev.headroom.meeting.hook;

import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Finds events that are due, also those of a process that died, and forgets what was kept long enough. */
@ApplicationScoped
class ProviderEventSweeper {

    private static final Logger LOG = Logger.getLogger(ProviderEventSweeper.class);

    private final Sql sql;
    private final ProviderEvents events;
    private final ProviderEventWorker worker;
    private final HookConfig config;

    ProviderEventSweeper(Sql sql, ProviderEvents events, ProviderEventWorker worker, HookConfig config) {
        this.sql = sql;
        this.events = events;
        this.worker = worker;
        this.config = config;
    }

    @Scheduled(
            identity = "provider-events",
            every = "${headroom.hooks.sweep-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return inEachOrganization(organization -> {
            worker.wake(organization);
            return Uni.createFrom().voidItem();
        });
    }

    @Scheduled(
            identity = "old-provider-events",
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return inEachOrganization(this::forget);
    }

    Uni<Void> forget(UUID organization) {
        return sql.inTransaction(organization, () -> events.forgetTokens(organization, config.tokenLife())
                        .chain(() -> events.forget(organization, config)))
                .replaceWithVoid();
    }

    private Uni<Void> inEachOrganization(Function<UUID, Uni<Void>> work) {
        return sql.inEachOrganization(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("Events of providers wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
