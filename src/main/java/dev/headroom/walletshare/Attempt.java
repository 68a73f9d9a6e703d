package dev.headroom.walletshare;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several things that were asked for together: its failure is its own and no other's.
 *
 * @param value null when there is nothing, or when it failed
 */
record Attempt<T>(@Nullable T value, @Nullable Throwable failure) {

    static <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RuntimeException e) {
            // Answered to whoever asked for this one.
            return failed(e);
        }
    }

    static <T> Attempt<T> failed(Throwable failure) {
        return new Attempt<>(null, failure);
    }

    static <T> Attempt<T> nothing() {
        return new Attempt<>(null, null);
    }

    /** What is made of the value, where there is one. */
    <R> Attempt<R> map(Function<T, @Nullable R> made) {
        return value == null ? new Attempt<>(null, failure) : new Attempt<>(made.apply(value), null);
    }

    /** Fails as it failed; empty when there was nothing. */
    Optional<T> get() {
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return Optional.ofNullable(value);
    }
}
