package dev.headroom.platform.mutations;

import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgets the answers of mutations that nobody will repeat any more. */
@ApplicationScoped
class IdempotencySweeper {

    private static final Logger LOG = Logger.getLogger(IdempotencySweeper.class);

    private static final String FORGET = """
            delete from idempotency where organization = :organization
              and created_at < clock_timestamp() - make_interval(secs => :keep)
            """;

    private final Sql sql;
    private final IdempotencyConfig config;

    IdempotencySweeper(Sql sql, IdempotencyConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Scheduled(
            identity = "idempotency",
            every = "${headroom.idempotency.sweep-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(this::forget)
                .onFailure()
                .invoke(failure -> LOG.warnf("Old answers are kept until the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> forget(UUID organization) {
        return sql.inTransaction(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("organization", organization)
                        .setParameter("keep", (double) config.keep().toSeconds())
                        .executeUpdate())
                .replaceWithVoid());
    }
}
