package dev.headroom.accountplan;

import dev.headroom.platform.money.Decimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A value somebody typed. It is shown beside the measured one, marked as a claim, and no score or status reads it. */
@Description("A value somebody typed. It stands beside the measured one and never in its place.")
public record MeasureClaim(
        @NonNull @Description("The value, in the unit of the measure's source.")
        Decimal value,

        @NonNull @Description("Why they believe it; at most 1,000 characters.")
        String reason,

        @NonNull @Description("Who claims it.") String by,
        @NonNull @Description("When they claimed it.") OffsetDateTime at) {

    public MeasureClaim {
        reason = PlanLimits.required(reason, PlanLimits.REASON, "reason");
    }
}
