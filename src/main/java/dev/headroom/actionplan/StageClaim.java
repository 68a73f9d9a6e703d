package dev.headroom.actionplan;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The stage the seller believes the customer is in: an opinion, shown beside the stage that evidence shows. */
@Description("The stage the seller believes the customer is in: a claim beside what evidence shows.")
public record StageClaim(
        @NonNull @Description("The stage claimed.") BuyingStage stage,

        @Description("Why; at most 2,000 characters; null when nobody says.") @Nullable
        String reason,

        @NonNull @Description("Who claims it, and when.") Act act) {

    public StageClaim {
        reason = ActionPlanLimits.text(reason, "reason");
    }
}
