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
                        filter.parent() == null ? null : AccountId.of(filter.parent(), "parent"),
                        filter.owner() == null ? null : member(filter.owner()));
    }

    static AccountQuery below(UUID parent) {
        return new AccountQuery(null, parent, null);
    }

    private static UUID member(String id) {
        return GlobalId.uuid(id, "Member")
                .orElseThrow(() -> new NotFound("There is no such member, or you may not see it.", "owner"));
    }
}
