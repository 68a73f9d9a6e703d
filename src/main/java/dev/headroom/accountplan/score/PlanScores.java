package dev.headroom.accountplan.score;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.measure.MeasureReading;
import dev.headroom.accountplan.template.PlanTemplate;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The three scores of a plan. There is no total on purpose: a full form must not make up for missing results. */
@Description("The three scores of a plan. There is no total: a full form must not make up for missing results.")
public record PlanScores(
        @NonNull @Description("How much of what its template asks for it holds.")
        PlanScore completeness,

        @NonNull @Description("How recent what it holds is: the oldest item of each section governs.")
        PlanScore freshness,

        @NonNull
        @Description("What came of it: measures against where they should be by now, and whether promised dates were"
                + " kept.")
        PlanScore outcome) {

    /**
     * Scores a plan.
     *
     * @param template the template in the version the plan began with
     * @param readings the readings of its measures on the day; those left out are unknown
     */
    public static PlanScores of(
            AccountPlan plan,
            PlanTemplate template,
            List<MeasureReading> readings,
            LocalDate asOf,
            ScorePolicy policy) {
        return new PlanScores(
                Completeness.of(plan.content(), template),
                Freshness.of(plan.content(), template, asOf),
                Outcome.of(plan.content(), readings, asOf, policy));
    }
}
