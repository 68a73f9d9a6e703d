package dev.headroom.actionplan.template;

import dev.headroom.actionplan.EvidenceKind;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something a milestone brings about that the customer can check. */
@Description("Something a milestone brings about that the customer can check.")
public record TemplateOutcome(
        @NonNull @Description("What must be so, for the verifier to check; at most 2,000 characters.")
        String criterion,

        @NonNull @Description("The evidence that is asked for.")
        EvidenceKind evidence,

        @Description("The key of the buyer's role that verifies it; null when any of them may.") @Nullable
        String verifier) {

    private static final int LONGEST = 2_000;

    public TemplateOutcome {
        criterion = Text.note(criterion, LONGEST, "criterion");
        if (criterion.isEmpty()) {
            throw new BadInput("The text is empty: write at least a word.", "criterion");
        }
    }
}
