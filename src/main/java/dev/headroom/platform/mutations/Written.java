package dev.headroom.platform.mutations;

import dev.headroom.platform.changes.NewChange;
import java.util.List;

/** What a mutation wrote: the object as it now is, and the changes to log in the same transaction. */
public record Written<T>(T value, List<NewChange> changes) {

    public Written {
        changes = List.copyOf(changes);
    }

    public static <T> Written<T> of(T value, NewChange... changes) {
        return new Written<>(value, List.of(changes));
    }
}
