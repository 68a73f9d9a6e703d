package dev.headroom.account;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How changeOffering ended. */
@Description("How changeOffering ended.")
public record ChangeOfferingPayload(
        @Description("The offering as it now is; on CONFLICT as somebody else left it; null when nothing" + " was"
                + " written.")
        @Nullable
        Offering offering,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description(
                "How far a reader of the change log must have read to see this write; null when nothing was written.")
        @Nullable
        SyncVersion syncVersion) {

    static ChangeOfferingPayload of(Outcome<Offering> outcome) {
        return new ChangeOfferingPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
