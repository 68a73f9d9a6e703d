package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.ActionPlan;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A plan that needs help: how badly, why, and what to do about it today. */
@Description("A plan that needs help: how badly, why, and what to do about it today.")
public record AtRiskPlan(
        @NonNull @Description("The plan.") ActionPlan actionPlan,

        @NonNull @Description("How bad it is: the sum of the terms' points.")
        Integer score,

        @Description("The day it is forecast to be reached; null when that can't be computed.") @Nullable
        LocalDate finishOn,

        @Description("Reached by then in four of five simulated cases; null when that can't be computed.") @Nullable
        LocalDate p80On,

        @NonNull @Description("What puts it at risk, the worst first, at most one of each kind.")
        List<@NonNull RiskTerm> terms,

        @Description("The one task to ask for today; null when nothing can be done now.") @Nullable
        ChaseTask chase,

        @NonNull @Description("What is known of the buyer's side.")
        BuyerEngagement engagement) {}
