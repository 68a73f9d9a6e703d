package dev.headroom.accountplan;

import dev.headroom.platform.money.Money;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where the account stood at one moment, kept with a review so that the next one can say what moved. */
@Description("Where a plan's account stood at one moment.")
public record PlanFigures(
        @Description("Our share of the known wallet, 0 to 1, or more where the wallet is understated; null when it is"
                + " unknown.")
        @Nullable
        Double share,

        @Description("The known headroom in the organization's currency; null when no wallet is known.") @Nullable
        Money headroom,

        @Description("The share of wanted relationships that are covered, 0 to 1; null when nothing is wanted or"
                + " known.")
        @Nullable
        Double coverage,

        @NonNull @Description("How many actions were late.") Integer lateActions) {}
