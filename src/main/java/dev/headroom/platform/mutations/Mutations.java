package dev.headroom.platform.mutations;

import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.sql.Sql;
import dev.headroom.platform.sql.SqlFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs a mutation on relational data: its key, its write and its changes commit together or not at all.
 *
 * <p>The same actor, mutation and key again replays the stored answer without running the work.
 */
@ApplicationScoped
public class Mutations {

    private final Sql sql;
    private final ChangeLog changes;
    private final ChangeSignal signal;
    private final IdempotencyKeys keys;

    Mutations(Sql sql, ChangeLog changes, ChangeSignal signal, IdempotencyKeys keys) {
        this.sql = sql;
        this.changes = changes;
        this.signal = signal;
        this.keys = keys;
    }

    /** The work runs inside the transaction; a {@link DomainException} rolls it back and becomes a userError. */
    public <T> Uni<Outcome<T>> run(Mutation<T> mutation, Supplier<Uni<Written<T>>> work) {
        return sql.inTransaction(mutation.author().organization(), () -> keys.claim(mutation)
                        .chain(stored ->
                                stored.isPresent() ? Uni.createFrom().item(stored.get()) : write(mutation, work)))
                .invoke(signal::raise)
                .onFailure(SqlFailure::isUniqueViolation)
                .transform(SqlFailure::alreadyExists)
                .onFailure(DomainException.class)
                .recoverWithItem(refusal -> Outcome.refused((DomainException) refusal, mutation.type()));
    }

    private <T> Uni<Outcome<T>> write(Mutation<T> mutation, Supplier<Uni<Written<T>>> work) {
        return work.get()
                .chain(written -> changes.append(mutation.author(), written.changes())
                        .map(place -> Outcome.accepted(written.value(), place)))
                .call(outcome -> keys.store(mutation, outcome));
    }
}
