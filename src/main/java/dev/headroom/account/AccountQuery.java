package dev.headroom.account;

import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows, with ids resolved. */
record AccountQuery(
        @Nullable String namePrefix,
        @Nullable UUID parent,
        @Nullable UUID owner) {

    static AccountQuery of(@Nullable AccountFilter filter) {
        return filter == null
                ? new AccountQuery(null, null, null)
                : new AccountQuery(
                        filter.namePrefix(),
                        uuid(filter.parent(), Account.TYPE, "parent"),
                        uuid(filter.owner(), "Member", "owner"));
    }

    static AccountQuery below(UUID parent) {
        return new AccountQuery(null, parent, null);
    }

    private static @Nullable UUID uuid(@Nullable String id, String type, String field) {
        return id == null
                ? null
                : GlobalId.uuid(id, type)
                        .orElseThrow(() -> new NotFound("There is no such object, or you may not see it.", field));
    }
}
