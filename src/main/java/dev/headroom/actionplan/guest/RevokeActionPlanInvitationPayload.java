package dev.headroom.actionplan.guest;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How revokeActionPlanInvitation ended. */
@Description("How revokeActionPlanInvitation ended.")
public record RevokeActionPlanInvitationPayload(
        @Description("The invitation as it now is; null when nothing was written.") @Nullable
        ActionPlanInvitation invitation,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static RevokeActionPlanInvitationPayload of(Outcome<ActionPlanInvitation> outcome) {
        return new RevokeActionPlanInvitationPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
