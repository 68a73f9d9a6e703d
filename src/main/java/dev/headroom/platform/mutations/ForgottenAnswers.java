package dev.headroom.platform.mutations;

import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes what people want forgotten out of the answers that are kept for repeated calls. A call whose answer is gone is
 * refused when it is repeated: its object is there already.
 */
@ApplicationScoped
public class ForgottenAnswers {

    private static final String FORGET = """
        delete from idempotency
        where organization = :organization and mutation <> :kept and position(:word in answer) > 0
        """;

    private static final String REPLACE = """
        update idempotency set answer = :answer
        where organization = :organization and mutation = :mutation and position(:named in answer) > 0
        """;

    private final IdempotencyKeys keys;
    private final Sql sql;

    ForgottenAnswers(IdempotencyKeys keys, Sql sql) {
        this.keys = keys;
        this.sql = sql;
    }

    /** Deletes the answers that hold any of these words, but for those of one mutation, which sees to its own. */
    public Uni<Void> forget(UUID organization, Collection<String> words, String keptMutation) {
        return sql.inTransaction(organization, () -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String word : words) {
                all = all.chain(() -> forget(organization, word, keptMutation));
            }
            return all;
        });
    }

    private static Uni<Void> forget(UUID organization, String word, String keptMutation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("organization", organization)
                        .setParameter("kept", keptMutation)
                        .setParameter("word", word)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Answers calls of a mutation that named an object with the object as it is now. */
    public <T> Uni<Void> replace(UUID organization, String mutation, UUID named, T value) {
        return sql.inTransaction(organization, () -> Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE)
                        .setParameter("organization", organization)
                        .setParameter("mutation", mutation)
                        .setParameter("named", named.toString())
                        .setParameter("answer", keys.text(Outcome.accepted(value, null)))
                        .executeUpdate())
                .replaceWithVoid());
    }
}
