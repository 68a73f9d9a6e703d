package dev.headroom.platform.mutations;

import dev.headroom.platform.changes.Author;
import org.jspecify.annotations.Nullable;

/** One call of a mutation: who, which, with what input, under which idempotency key, answering which type. */
public record Mutation<T>(
        Author author, String name, Object input, @Nullable String clientMutationId, Class<T> type) {}
