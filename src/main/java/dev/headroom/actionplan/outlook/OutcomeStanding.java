package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.Evidence;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.OutcomeClaim;
import dev.headroom.actionplan.Verification;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An outcome as far as it is shown: what was handed in, what is claimed, and what the buyer says. */
@Description("An outcome as far as it is shown: what was handed in, what is claimed, and what the buyer says.")
public record OutcomeStanding(
        @NonNull @Description("The outcome.") MilestoneOutcome outcome,

        @NonNull @Description("Whether the buyer has verified it: nothing else counts.")
        Boolean verified,

        @Description("The buyer's last word on it; null while there is none.") @Nullable
        Verification verification,

        @Description("The seller's claim; null while there is none.") @Nullable
        OutcomeClaim claim,

        @NonNull @Description("What was handed in for it, oldest first, at most 1,000 in the whole plan.")
        List<@NonNull Evidence> evidence) {}
