package dev.headroom.platform.mutations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.IdempotencyKeyReused;
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
 * <p>A second caller with the same key waits on the first one's row until it commits, then finds its answer; if the first
 * one fails, its row is gone and the second caller runs the work.
 */
@ApplicationScoped
class IdempotencyKeys {

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

    private final ObjectMapper json;

    IdempotencyKeys(ObjectMapper json) {
        this.json = json;
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
                .chain(claimed -> claimed == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : find(mutation, key, fingerprint).map(Optional::of));
    }

    private static void requireUsable(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput(
                    "A clientMutationId has 1 to " + LONGEST_KEY + " characters: send a UUID.", "clientMutationId");
        }
    }

    private <T> Uni<Outcome<T>> find(Mutation<T> mutation, String key, byte[] fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("organization", mutation.author().organization())
                        .setParameter("actor", mutation.author().actor())
                        .setParameter("mutation", mutation.name())
                        .setParameter("key", key)
                        .getSingleResult())
                .map(row -> {
                    if (!Arrays.equals((byte[]) row[0], fingerprint)) {
                        throw new IdempotencyKeyReused(
                                "This clientMutationId was used before with another input: send a new one.",
                                "clientMutationId");
                    }
                    return outcome((String) row[1], mutation.type());
                });
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

    private byte[] fingerprint(Mutation<?> mutation) {
        try {
            byte[] input = json.writeValueAsString(mutation.input()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot fingerprint the input of " + mutation.name(), e);
        }
    }

    private <T> String text(Outcome<T> outcome) {
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
