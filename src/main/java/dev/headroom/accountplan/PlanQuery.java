package dev.headroom.accountplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which plans a list shows, with ids resolved. */
record PlanQuery(
        @Nullable PlanState state,
        @Nullable UUID owner,
        @Nullable UUID account) {

    static final PlanQuery ALL = new PlanQuery(null, null, null);

    static PlanQuery of(@Nullable AccountPlanFilter filter) {
        return filter == null
                ? ALL
                : new PlanQuery(
                        filter.state(),
                        uuid(filter.owner(), Member.TYPE, "owner"),
                        uuid(filter.account(), Account.TYPE, "account"));
    }

    /** The values that a stored plan's fields must have. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        if (state != null) {
            values.put("life.state", state.name());
        }
        if (owner != null) {
            values.put("content.ownerUuid", owner.toString());
        }
        return values;
    }

    private static @Nullable UUID uuid(@Nullable String id, String type, String field) {
        return id == null
                ? null
                : GlobalId.uuid(id, type)
                        .orElseThrow(() -> new NotFound(
                                "There is no such " + field + ", or you may not see it.", "filter", field));
    }
}
