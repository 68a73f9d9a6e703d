package dev.headroom.actionplan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The seller's word that an outcome is reached: shown beside what the buyer verified, and counting for nothing. */
@Description("The seller's word that an outcome is reached. It counts for nothing until the buyer verifies it.")
public record OutcomeClaim(
        @Ignore UUID outcomeUuid,

        @Description("What is said for it; at most 2,000 characters; null when nothing is.") @Nullable
        String note,

        @NonNull @Description("Who claims it, and when.") Act act) {

    public OutcomeClaim {
        note = ActionPlanLimits.text(note, "note");
    }

    @Id
    @NonNull
    @Description("The id of the outcome.")
    public String getOutcomeId() {
        return outcomeUuid.toString();
    }
}
