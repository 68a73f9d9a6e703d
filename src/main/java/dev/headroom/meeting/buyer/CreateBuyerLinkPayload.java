package dev.headroom.meeting.buyer;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How createBuyerLink ended. */
@Description("How createBuyerLink ended.")
public record CreateBuyerLinkPayload(
        @Description("What was made; null when nothing was written.") @Nullable
        BuyerLink buyerLink,

        @Description("The link, shown this once: the service keeps only its hash. Null when nothing was written, and"
                + " when a clientMutationId replays the answer.")
        @Nullable
        String link,

        @NonNull @Description("Why nothing was written; empty when it was.")
        List<@NonNull UserError> userErrors,

        @Description("How far a reader of the change log must have read to see this write.") @Nullable
        SyncVersion syncVersion) {

    static CreateBuyerLinkPayload of(Outcome<IssuedBuyerLink> outcome) {
        IssuedBuyerLink issued = outcome.value();
        return new CreateBuyerLinkPayload(
                issued == null ? null : issued.buyerLink(),
                issued == null ? null : issued.link(),
                outcome.userErrors(),
                outcome.syncVersion());
    }
}
