package dev.headroom.accountplan;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One line of the checklist before approval: computed, never ticked by hand. */
@Description("One line of the checklist before approval; computed, never ticked by hand.")
public record AdmissionCriterion(
        @NonNull @Description("Which criterion.") AdmissionCode code,

        @NonNull @Description("Whether the plan meets it.") Boolean passed,

        @NonNull @Description("What holds or what fails, and what to do about it, as a sentence.")
        String sentence,

        @Description("What was measured: a share from 0 to 1, or a count; null when nothing could be.") @Nullable
        Double measured,

        @NonNull
        @Description("What is wanted, in the unit of measured. ESTIMATES_FRESH: at most so many; else: at least.")
        Double wanted,

        @NonNull @Description("What fails, by name or else by id, the largest first; at most 20, even if more do.")
        List<@NonNull String> failing) {

    public static final int MOST_FAILING = 20;

    public AdmissionCriterion {
        failing = failing.stream().limit(MOST_FAILING).toList();
    }

    /** The criterion where it can't be told, and why: what a part of the accounts shows does not answer it. */
    public AdmissionCriterion unknown(String why) {
        return new AdmissionCriterion(code, false, why, null, wanted, List.of());
    }
}
