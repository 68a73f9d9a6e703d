package dev.headroom.actionplan;

import dev.headroom.platform.errors.BadInput;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The buyer's word on an outcome; of several the last one counts. */
@Description("The buyer's word on an outcome; of several the last one counts.")
public record Verification(
        @Ignore UUID outcomeUuid,

        @NonNull @Description("Whether the outcome is reached.")
        Boolean verified,

        @Description("What is said about it; at most 2,000 characters; null when nothing is.") @Nullable
        String note,

        @NonNull @Description("Who says so, and when.") Act act) {

    public Verification {
        note = ActionPlanLimits.text(note, "note");
        if (!verified && note == null) {
            throw new BadInput("To say that an outcome is not reached needs a note: say what is missing.", "note");
        }
    }

    @Id
    @NonNull
    @Description("The id of the outcome.")
    public String getOutcomeId() {
        return outcomeUuid.toString();
    }
}
