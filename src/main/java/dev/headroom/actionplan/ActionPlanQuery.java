package dev.headroom.actionplan;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which action plans a list shows, with ids resolved. */
public record ActionPlanQuery(
        @Nullable ActionPlanState state,
        @Nullable UUID owner,
        @Nullable UUID account) {

    public static final ActionPlanQuery ALL = new ActionPlanQuery(null, null, null);

    static ActionPlanQuery of(@Nullable ActionPlanFilter filter) {
        return filter == null
                ? ALL
                : new ActionPlanQuery(
                        filter.state(),
                        uuid(filter.owner(), Member.TYPE, "owner"),
                        uuid(filter.account(), Account.TYPE, "account"));
    }

    /** The values that a stored plan's fields must have. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        if (state != null) {
            values.put("agreement.state", state.name());
        }
        if (owner != null) {
            values.put("sellerSide.ownerUuid", owner.toString());
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
