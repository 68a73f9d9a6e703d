package dev.headroom.platform.sql;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Has the query language's parser learn its grammar before the first request: on a busy machine the first predicate
 * holds a thread for seconds, and a transaction that waits behind it on an event loop is ended by PostgreSQL.
 */
@Readiness
@ApplicationScoped
class QueryWarmUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(QueryWarmUp.class);

    /** The shapes that repositories use; what is parsed counts, not which rows there are. */
    private static final String SHAPES = """
            from %s where organization = :organization and id in :ids
              and (id > :after or id = :after and id <> :other) and cast(id as string) like :prefix escape '\\'
            order by id
            """;

    private static final String COUNT =
            "select count(*) from %s where organization = ?1 and id is null and cast(id as string) > ?2";

    private final Mutiny.SessionFactory sessions;
    private volatile boolean finished;

    QueryWarmUp(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent event) {
        Uni.createFrom()
                .item(this::parse)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(parsed -> finished = true, failure -> {
                    LOG.warnf("The first queries will be slow: %s", failure);
                    finished = true;
                });
    }

    /** Whether there was an entity to parse them for. */
    boolean parse() {
        var parser = ((MappingMetamodel) sessions.getMetamodel())
                .getTypeConfiguration()
                .getSessionFactory()
                .getQueryEngine();
        var parsed = sessions.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getAttributes().stream()
                        .anyMatch(attribute -> attribute.getName().equals("organization")))
                .findAny();
        parsed.ifPresent(entity -> {
            parser.interpretHql(SHAPES.formatted(entity.getName()), Object.class);
            parser.interpretHql(COUNT.formatted(entity.getName()), Long.class);
        });
        return parsed.isPresent();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("queries").status(finished).build();
    }
}
