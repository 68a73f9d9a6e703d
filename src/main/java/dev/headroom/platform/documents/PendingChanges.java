package dev.headroom.platform.documents;

import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Copies changes from the documents they were written with into the log, and the versions they made to where versions
 * are kept: right after the write, or later by the sweeper when the process died or PostgreSQL was away in between.
 * Copying one twice changes nothing.
 */
@ApplicationScoped
class PendingChanges {

    private static final Logger LOG = Logger.getLogger(PendingChanges.class);

    /** Younger ones are still being copied by whoever wrote them. */
    private static final Duration OVERDUE = Duration.ofSeconds(3);

    private static final int BATCH = 100;

    private final DocumentStore store;
    private final Sql sql;
    private final ChangeLog log;
    private final ChangeSignal signal;
    private final IdempotencyKeys keys;
    private final Clock clock;

    PendingChanges(
            DocumentStore store, Sql sql, ChangeLog log, ChangeSignal signal, IdempotencyKeys keys, Clock clock) {
        this.store = store;
        this.sql = sql;
        this.log = log;
        this.signal = signal;
        this.keys = keys;
        this.clock = clock;
    }

    /** Copies one change and forgets it; answers its place in the log. */
    Uni<SyncVersion> copy(Documents<?> documents, Pending pending) {
        UUID organization = pending.author().organization();
        return documents
                .keep(pending)
                .chain(() -> sql.inTransaction(organization, () -> append(pending)))
                .invoke(signal::raise)
                .call(() -> documents.logged(
                        organization,
                        pending.change().entityId(),
                        pending.change().version()));
    }

    private Uni<SyncVersion> append(Pending pending) {
        return log.append(pending.author(), List.of(pending.change()))
                .call(place -> pending.answer() == null
                        ? Uni.createFrom().voidItem()
                        : keys.store(pending.author(), pending.answer(), place));
    }

    /** Copies all that waits in one document. */
    Uni<Void> copyAll(Documents<?> documents, UUID organization, UUID id) {
        return documents.pending(organization, id).chain(waiting -> copyEach(documents, waiting));
    }

    @Scheduled(every = "{headroom.documents.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(OVERDUE);
        return Multi.createFrom()
                .iterable(store.all())
                .onItem()
                .transformToUniAndConcatenate(documents -> sweep(documents, before))
                .collect()
                .asList()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Changes wait in their documents; the next sweep tries again: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> sweep(Documents<?> documents, OffsetDateTime before) {
        return documents.overdue(before, BATCH).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(holder -> copyEach(documents, waiting(documents, holder))
                        // One that can't be copied must not keep the others waiting.
                        .onFailure()
                        .invoke(failure -> LOG.warnf(failure, "The changes of %s still wait", holder.get("_id")))
                        .onFailure()
                        .recoverWithUni(Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    private static List<Pending> waiting(Documents<?> documents, Document holder) {
        return Pending.of(holder, documents.form().entityType());
    }

    private Uni<Void> copyEach(Documents<?> documents, List<Pending> waiting) {
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(pending -> copy(documents, pending))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
