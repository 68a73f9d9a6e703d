package dev.headroom.actionplan.risk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that puts a plan at risk, with what it counts. */
@Description("One thing that puts a plan at risk, with what it counts.")
public record RiskTerm(
        @NonNull @Description("What it is.") RiskKind kind,

        @NonNull @Description("How many: working days, conflicts, or tasks, as its kind says.")
        Integer value,

        @NonNull @Description("What it adds to the score.") Integer points,

        @NonNull @Description("The reason for a person to read.")
        String reason) {

    static RiskTerm of(RiskKind kind, int value, int pointsEach, int most, String reason) {
        return new RiskTerm(kind, value, Math.min(value * pointsEach, most), reason);
    }
}
