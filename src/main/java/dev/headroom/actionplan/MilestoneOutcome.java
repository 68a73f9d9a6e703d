package dev.headroom.actionplan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something a milestone brings about that the customer can check, and what would show it. */
@Description("Something a milestone brings about that the customer can check, and what would show it.")
public record MilestoneOutcome(
        @Ignore UUID uuid,

        @NonNull @Description("What must be so, for the verifier to check; at most 2,000 characters.")
        String criterion,

        @NonNull @Description("The evidence that is asked for.")
        EvidenceKind evidence,

        @Ignore @Nullable UUID verifierUuid) {

    public MilestoneOutcome {
        criterion = ActionPlanLimits.required(criterion, "criterion");
    }

    @Id
    @NonNull
    @Description("The outcome's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @Description("The id of the participant of the buyer's side who verifies it; null when any of them may.")
    public @Nullable String getVerifierId() {
        return verifierUuid == null ? null : verifierUuid.toString();
    }
}
