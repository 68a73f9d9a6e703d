package dev.headroom.accountplan.score;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One of the numbers a score is made of, so that nobody has to trust the score itself. */
@Description("One of the numbers a score is made of.")
public record ScoreTerm(
        @NonNull @Description("What it is about: a section, a measure or the actions.")
        String name,

        @Description("How good it is, 0 to 1; null when nothing can be said, and then it does not count.") @Nullable
        Double value,

        @NonNull @Description("Its share in the score, 0 to 1; the weights of the terms with a value add up to 1.")
        Double weight,

        @NonNull @Description("What it brings to the score: value × weight; the points of all terms add up to it.")
        Double points,

        @NonNull @Description("Where the value comes from, as a sentence.")
        String note) {}
