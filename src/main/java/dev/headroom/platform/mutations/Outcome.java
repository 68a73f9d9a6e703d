package dev.headroom.platform.mutations;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.DomainException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a mutation ended; each payload type copies it under the name of its object. */
public record Outcome<T>(
        @Nullable T value,
        List<UserError> userErrors,
        @Nullable SyncVersion syncVersion) {

    public static <T> Outcome<T> accepted(T value, @Nullable SyncVersion syncVersion) {
        return new Outcome<>(value, List.of(), syncVersion);
    }

    public static <T> Outcome<T> refused(DomainException refusal, Class<T> type) {
        T current = refusal instanceof Conflict conflict && type.isInstance(conflict.current())
                ? type.cast(conflict.current())
                : null;
        return new Outcome<>(current, UserError.allOf(refusal), null);
    }
}
