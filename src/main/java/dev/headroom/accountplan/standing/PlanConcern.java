package dev.headroom.accountplan.standing;

import dev.headroom.accountplan.AccountPlan;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A plan that needs its manager, and why. */
@Description("A plan that needs its manager, and why.")
public record PlanConcern(
        @NonNull @Description("The plan.") AccountPlan plan,

        @NonNull @Description("What is wrong, one sentence each, the gravest first; at most 5.")
        List<@NonNull String> reasons) {}
