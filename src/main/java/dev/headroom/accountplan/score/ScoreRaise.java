package dev.headroom.accountplan.score;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something to do, and what it would be worth. */
@Description("Something that would raise a score.")
public record ScoreRaise(
        @NonNull @Description("What to do, as a sentence.") String what,

        @NonNull @Description("By how much the score would rise if this alone were done, above 0 and at most 1.")
        Double gain) {}
