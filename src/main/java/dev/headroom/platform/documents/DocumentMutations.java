package dev.headroom.platform.documents;

import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.mutations.IdempotencyKeys;
import dev.headroom.platform.mutations.Mutation;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs a mutation on a document: its fields, its change and its answer are one atomic write; then the change and the
 * answer are copied to PostgreSQL.
 *
 * <p>The same key again finds its answer in PostgreSQL. If the process died before the copy, the retry runs into the
 * first write's version, copies what waits there, and finds the answer after all.
 */
@ApplicationScoped
public class DocumentMutations {

    private static final Logger LOG = Logger.getLogger(DocumentMutations.class);

    /** More than meet on one document at once; whoever loses that often is told of the conflict. */
    private static final int TRIES = 20;

    private final PendingChanges pendingChanges;
    private final IdempotencyKeys keys;
    private final Clock clock;

    DocumentMutations(PendingChanges pendingChanges, IdempotencyKeys keys, Clock clock) {
        this.pendingChanges = pendingChanges;
        this.keys = keys;
        this.clock = clock;
    }

    /** The work checks access and makes the next document from the present one; {@code id} is the document's. */
    public <T> Uni<Outcome<T>> run(
            Mutation<T> mutation, Documents<T> documents, UUID id, Supplier<Uni<DocumentWrite<T>>> work) {
        return Uni.createFrom()
                .deferred(() -> keys.stored(mutation))
                .chain(stored -> stored.isPresent()
                        ? Uni.createFrom().item(stored.get())
                        : work(mutation, documents, work, TRIES))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> refused(mutation, documents, id, (DomainException) refusal))
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, mutation.type()));
    }

    private <T> Uni<Outcome<T>> work(
            Mutation<T> mutation, Documents<T> documents, Supplier<Uni<DocumentWrite<T>>> work, int tries) {
        return work.get().chain(write -> {
            Pending pending = pending(mutation, documents, write);
            return documents
                    .write(mutation.author(), write, pending, OffsetDateTime.now(clock))
                    .chain(written -> {
                        if (written) {
                            return copy(mutation, documents, write.value(), pending);
                        }
                        return write.late() == DocumentWrite.Late.ONCE_MORE && tries > 1
                                ? work(mutation, documents, work, tries - 1)
                                : lost(mutation, documents, write);
                    });
        });
    }

    private <T> Pending pending(Mutation<T> mutation, Documents<T> documents, DocumentWrite<T> write) {
        StoredForm<T> form = documents.form();
        T value = write.value();
        var change = new NewChange(
                form.entityType(), form.id(value), form.account(value), form.version(value), write.kind());
        return new Pending(
                mutation.author(),
                change,
                keys.answer(mutation, form.answer(value)).orElse(null),
                documents.kept(value));
    }

    /**
     * The write is safe; a copy that fails is made good by the sweeper, and only the place in the log is not known
     * yet.
     */
    private <T> Uni<Outcome<T>> copy(Mutation<T> mutation, Documents<T> documents, T value, Pending pending) {
        return pendingChanges
                .copy(documents, pending)
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(failure, "The change of %s waits in its document", mutation.name());
                    return Optional.empty();
                })
                .map(place -> Outcome.accepted(value, place.orElse(null)));
    }

    private <T> Uni<Outcome<T>> lost(Mutation<T> mutation, Documents<T> documents, DocumentWrite<T> write) {
        StoredForm<T> form = documents.form();
        UUID id = form.id(write.value());
        return documents.find(mutation.author().organization(), id).map(current -> {
            if (write.late() == DocumentWrite.Late.ALREADY_EXISTS || current.isEmpty()) {
                throw new AlreadyExists("An object with this id exists already: read it, or make another id.", "id");
            }
            throw new Conflict(current.get(), form.version(current.get()), write.overVersion());
        });
    }

    private <T> Uni<Outcome<T>> refused(
            Mutation<T> mutation, Documents<T> documents, UUID id, DomainException refusal) {
        // What the call did already may be why it can't be done again, in whatever words the rules say so.
        boolean mayBeOwnEarlierWrite = mutation.clientMutationId() != null;
        if (!mayBeOwnEarlierWrite) {
            return Uni.createFrom().item(Outcome.refused(refusal, mutation.type()));
        }
        return pendingChanges
                .copyAll(documents, mutation.author().organization(), id)
                .chain(() -> keys.stored(mutation))
                .map(stored -> stored.orElseGet(() -> Outcome.refused(refusal, mutation.type())));
    }
}
