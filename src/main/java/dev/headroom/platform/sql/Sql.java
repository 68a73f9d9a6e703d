package dev.headroom.platform.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.jboss.logging.Logger;

/**
 * Opens every unit of work on PostgreSQL.
 *
 * <p>GraphQL root fields run in parallel on one Vert.x context, and Panache keeps its session on the context: shared,
 * sessions close under each other. So each unit of work gets a context, and with it a session and a transaction, of its
 * own. Its first statement says whose rows it may see; row-level security shows no others.
 */
@ApplicationScoped
public class Sql {

    private static final Logger LOG = Logger.getLogger(Sql.class);

    /** Where a unit of work keeps what waits for its commit: on its own context. */
    private static final String AFTER_COMMIT = Sql.class.getName() + ".afterCommit";

    private static final String ORGANIZATIONS = "select d.organization from organization_directory d";

    private final Vertx vertx;

    Sql(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the work in one transaction that sees the rows of one organization only. */
    public <T> Uni<T> inTransaction(UUID organization, Supplier<Uni<T>> work) {
        return onOwnContext(
                () -> Panache.withTransaction(() -> enter(organization, false).chain(work::get)));
    }

    /**
     * Runs work that only reads: PostgreSQL refuses a write, and Hibernate does not compare what was loaded with what
     * it was, which took an eighth of the processor time of a wallet-share map.
     */
    public <T> Uni<T> reading(UUID organization, Supplier<Uni<T>> work) {
        return onOwnContext(() -> Panache.withTransaction(() -> Panache.getSession()
                .invoke(session -> session.setFlushMode(FlushMode.MANUAL).setDefaultReadOnly(true))
                .chain(() -> enter(organization, true))
                .chain(work::get)));
    }

    /** Runs the work in a transaction that sees no organization's rows: for the directory of organizations. */
    public <T> Uni<T> outsideOrganizations(Supplier<Uni<T>> work) {
        return onOwnContext(() -> Panache.withTransaction(work));
    }

    /** Does something, at once, when the transaction around has committed, and nothing if it never does. */
    public void afterCommit(Runnable work) {
        ContextLocals.<List<Runnable>>get(AFTER_COMMIT)
                .orElseThrow(() -> new IllegalStateException("there is no transaction around"))
                .add(work);
    }

    /**
     * Visits each organization in turn: for work that nobody asked for, and that is tried again later. What fails for
     * one is logged and keeps no other waiting.
     */
    public Uni<Void> inEachOrganization(Function<UUID, Uni<Void>> work) {
        return outsideOrganizations(
                        () -> Panache.getSession().chain(session -> session.createNativeQuery(ORGANIZATIONS, UUID.class)
                                .getResultList()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(organization -> visited(organization, work))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> visited(UUID organization, Function<UUID, Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(organization))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure, "Work in organization %s failed and is left to the next round", organization))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<?> enter(UUID organization, boolean readOnly) {
        // Transaction-local, so the next borrower of the connection does not inherit it. Run as an update, because
        // Hibernate Reactive finds no native query with a result again in its cache of plans, and keeps one for each.
        return Panache.getSession().chain(session -> session.createNativeQuery("""
                        select set_config('headroom.organization', :organization, true),
                               set_config('transaction_read_only', :readOnly, true)
                        """)
                .setParameter("organization", organization.toString())
                .setParameter("readOnly", readOnly ? "on" : "off")
                .executeUpdate());
    }

    private <T> Uni<T> onOwnContext(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = vertx.getOrCreateContext();
            Context own = VertxContext.createNewDuplicatedContext(caller);
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(ignored -> committing(work)
                    .subscribe()
                    .with(
                            item -> caller.runOnContext(back -> emitter.complete(item)),
                            failure -> caller.runOnContext(back -> emitter.fail(failure))));
        });
    }

    private static <T> Uni<T> committing(Supplier<Uni<T>> work) {
        List<Runnable> waiting = new ArrayList<>();
        ContextLocals.put(AFTER_COMMIT, waiting);
        return Uni.createFrom().deferred(work::get).invoke(() -> waiting.forEach(Runnable::run));
    }
}
