package dev.headroom.account;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeBusinessUnit ended. */
@Description("How changeBusinessUnit ended.")
public record ChangeBusinessUnitPayload(
        @Description("The unit as it now is; on CONFLICT as somebody else left it; null when nothing was written.")
        @Nullable
        BusinessUnit businessUnit,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangeBusinessUnitPayload of(Outcome<BusinessUnit> outcome) {
        return new ChangeBusinessUnitPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
