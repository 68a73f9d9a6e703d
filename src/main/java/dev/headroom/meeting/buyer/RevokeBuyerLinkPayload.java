package dev.headroom.meeting.buyer;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How revokeBuyerLink ended. */
@Description("How revokeBuyerLink ended.")
public record RevokeBuyerLinkPayload(
        @Description("The link as it now is; null when nothing was written.") @Nullable
        BuyerLink buyerLink,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static RevokeBuyerLinkPayload of(Outcome<BuyerLink> outcome) {
        return new RevokeBuyerLinkPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
    }
}
