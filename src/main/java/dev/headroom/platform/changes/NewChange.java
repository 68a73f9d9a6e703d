package dev.headroom.platform.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that is about to be written with its data: which object, of which account, became which version, and how.
 */
public record NewChange(
        String entityType, UUID entityId, @Nullable UUID account, int version, ChangeKind kind) {

    public static NewChange created(String entityType, UUID entityId, @Nullable UUID account) {
        return new NewChange(entityType, entityId, account, 1, ChangeKind.CREATED);
    }

    public static NewChange changed(String entityType, UUID entityId, @Nullable UUID account, int version) {
        return new NewChange(entityType, entityId, account, version, ChangeKind.CHANGED);
    }
}
