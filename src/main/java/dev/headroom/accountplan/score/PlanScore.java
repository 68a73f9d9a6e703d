package dev.headroom.accountplan.score;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A score with what it is made of and what would raise it. */
@Description("A score with what it is made of and what would raise it.")
public record PlanScore(
        @Description("The score, 0 to 1; null when none of its terms has a value.") @Nullable
        Double value,

        @NonNull
        @Description(
                "What it is made of, at most one term for each section of the template, or for each measure and two"
                        + " for the actions.")
        List<@NonNull ScoreTerm> terms,

        @NonNull @Description("What would raise it most, the largest gain first; at most 10.")
        List<@NonNull ScoreRaise> raises) {

    public PlanScore {
        terms = List.copyOf(terms);
        raises = List.copyOf(raises);
    }
}
