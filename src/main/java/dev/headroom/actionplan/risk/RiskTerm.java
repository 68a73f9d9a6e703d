package dev.headroom.actionplan.risk;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One thing that puts a plan at risk, with what it counts. */
@Description("One thing that puts a plan at risk, with what it counts.")
public record RiskTerm(
        @NonNull @Description("What it is.") RiskKind kind,

        @NonNull @Description("How many: working days, conflicts, tasks or promises, as its kind says.")
        Integer value,

        @NonNull @Description("What it adds to the score.") Integer points,

        @NonNull @Description("The reason for a person to read.")
        String reason,

        @NonNull
        @Description("The global ids of the commitments it is about, the longest missed first, at most 3; empty unless"
                + " its kind is PROMISES_MISSED.")
        List<@NonNull String> commitmentIds) {

    public RiskTerm {
        commitmentIds = List.copyOf(commitmentIds);
    }

    static RiskTerm of(RiskKind kind, int value, int pointsEach, int most, String reason) {
        return new RiskTerm(kind, value, Math.min(value * pointsEach, most), reason, List.of());
    }
}
