package dev.headroom.actionplan.guest;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How inviteToActionPlan ended. */
@Description("How inviteToActionPlan ended.")
public record InviteToActionPlanPayload(
        @Description("The invitation; null when nothing was written.") @Nullable
        ActionPlanInvitation invitation,

        @Description("The link that lets the guest in, where no mail server is configured, so that an evaluation can"
                + " follow it: shown this once, as the service keeps only its hash. Always null where one is: the link"
                + " goes by mail to the invited address alone, because whoever holds it signs for the other side. Null"
                + " also when nothing was written, and when a clientMutationId replays the answer: if the link got"
                + " lost, invite again.")
        @Nullable
        String link,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static InviteToActionPlanPayload of(Outcome<IssuedInvitation> outcome) {
        IssuedInvitation issued = outcome.value();
        return new InviteToActionPlanPayload(
                issued == null ? null : issued.invitation(),
                issued == null ? null : issued.link(),
                outcome.userErrors(),
                outcome.syncVersion());
    }
}
