package dev.headroom.platform.mutations;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.IdempotencyKeyReused;
import dev.headroom.platform.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the answers of mutations that named a key, in the transaction of their write.
 *
 * <p>A second caller with the same key waits on the first one's row until it commits, then finds its answer; if the
 * first
 * one fails, its row is gone and the second caller runs the work.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final int LONGEST_KEY = 255;

    private static final String CLAIM = """
            insert into idempotency (organization, actor, mutation, key, fingerprint, answer)
            values (:organization, :actor, :mutation, :key, :fingerprint, '')
            on conflict (organization, actor, mutation, key) do nothing
            """;

    private static final String FIND = """
            select i.fingerprint, i.answer from idempotency i
            where i.organization = :organization and i.actor = :actor and i.mutation = :mutation and i.key = :key
            """;

    private static final String STORE = """
            update idempotency set answer = :answer
            where organization = :organization and actor = :actor and mutation = :mutation and key = :key
            """;

    private static final String STORE_NEW = """
            insert into idempotency (organization, actor, mutation, key, fingerprint, answer)
            values (:organization, :actor, :mutation, :key, :fingerprint, :answer)
            on conflict (organization, actor, mutation, key) do nothing
            """;

    /** Writes what an answer holds and not what it computes from that, which nothing reads back. */
    private final ObjectMapper json;

    /** Leaves out what was left out, so that it differs from what was set to null. */
    private final ObjectMapper inputs;

    private final Sql sql;

    IdempotencyKeys(ObjectMapper json, Sql sql) {
        this.json = json.copy()
                .setVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        this.inputs = json.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        this.sql = sql;
    }

    /** Takes the key for this transaction; or answers what was stored under it. */
    <T> Uni<Optional<Outcome<T>>> claim(Mutation<T> mutation) {
        String key = mutation.clientMutationId();
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        requireUsable(key);
        byte[] fingerprint = fingerprint(mutation);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("organization", mutation.author().organization())
                        .setParameter("actor", mutation.author().actor())
                        .setParameter("mutation", mutation.name())
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate())
                .chain(claimed ->
                        claimed == 1 ? Uni.createFrom().item(Optional.empty()) : find(mutation, key, fingerprint));
    }

    private static void requireUsable(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput(
                    "A clientMutationId has 1 to " + LONGEST_KEY + " characters: send a UUID.", "clientMutationId");
        }
    }

    private <T> Uni<Optional<Outcome<T>>> find(Mutation<T> mutation, String key, byte[] fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("organization", mutation.author().organization())
                        .setParameter("actor", mutation.author().actor())
                        .setParameter("mutation", mutation.name())
                        .setParameter("key", key)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> {
                    if (!Arrays.equals((byte[]) found[0], fingerprint)) {
                        throw new IdempotencyKeyReused(
                                "This clientMutationId was used before with another input: send a new one.",
                                "clientMutationId");
                    }
                    return outcome((String) found[1], mutation.type());
                }));
    }

    /** Stores the answer under the key, if the call named one. */
    <T> Uni<Void> store(Mutation<T> mutation, Outcome<T> outcome) {
        String key = mutation.clientMutationId();
        if (key == null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter("organization", mutation.author().organization())
                        .setParameter("actor", mutation.author().actor())
                        .setParameter("mutation", mutation.name())
                        .setParameter("key", key)
                        .setParameter("answer", text(outcome))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What was stored under the call's key, in a transaction of its own; for writes outside PostgreSQL. */
    public <T> Uni<Optional<Outcome<T>>> stored(Mutation<T> mutation) {
        String key = mutation.clientMutationId();
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        requireUsable(key);
        return sql.reading(mutation.author().organization(), () -> find(mutation, key, fingerprint(mutation)));
    }

    /** The answer to store once the write is made elsewhere; empty when the call named no key. */
    public <T> Optional<StoredAnswer> answer(Mutation<T> mutation, T value) {
        return Optional.ofNullable(mutation.clientMutationId())
                .map(key -> new StoredAnswer(
                        mutation.name(), key, fingerprint(mutation), text(Outcome.accepted(value, null))));
    }

    /** Stores an answer that was made elsewhere, inside the caller's transaction; the first one under a key stays. */
    public Uni<Void> store(Author author, StoredAnswer answer, SyncVersion place) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE_NEW)
                        .setParameter("organization", author.organization())
                        .setParameter("actor", author.actor())
                        .setParameter("mutation", answer.mutation())
                        .setParameter("key", answer.key())
                        .setParameter("fingerprint", answer.fingerprint())
                        .setParameter("answer", placed(answer.answer(), place))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String placed(String answer, SyncVersion place) {
        try {
            ObjectNode node = (ObjectNode) json.readTree(answer);
            return node.put("syncVersion", place.toString()).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a stored answer", e);
        }
    }

    private byte[] fingerprint(Mutation<?> mutation) {
        try {
            byte[] input = inputs.writeValueAsString(mutation.input()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot fingerprint the input of " + mutation.name(), e);
        }
    }

    <T> String text(Outcome<T> outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot store an answer", e);
        }
    }

    private <T> Outcome<T> outcome(String text, Class<T> type) {
        try {
            JsonNode stored = json.readTree(text);
            T value = json.treeToValue(stored.get("value"), type);
            return new Outcome<>(value, List.of(), json.treeToValue(stored.get("syncVersion"), SyncVersion.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a stored answer", e);
        }
    }
}
