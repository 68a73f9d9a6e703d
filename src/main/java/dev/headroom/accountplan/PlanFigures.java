package dev.headroom.accountplan;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.ShareSum;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where the account stood at one moment, kept with a review so that the next one can say what moved. */
@Description("Where a plan's account stood at one moment. Share, headroom and coverage are unknown to whoever may"
        + " not see all accounts that the plan covers.")
public record PlanFigures(
        @Description("Our share of the known wallet, 0 to 1, or more where the wallet is understated; null when it is"
                + " unknown, as where some of our revenue is and none within the known wallet is known.")
        @Nullable
        Double share,

        @Description("The known headroom in the organization's currency; null when no wallet is known.") @Nullable
        Money headroom,

        @Description("The share of wanted relationships that are covered, 0 to 1; null when nothing is wanted or"
                + " known.")
        @Nullable
        Double coverage,

        @NonNull @Description("How many actions were late.") Integer lateActions) {

    /** What is left of them for whoever sees a part of the accounts: totals would tell of those out of sight. */
    public PlanFigures withoutTotals() {
        return new PlanFigures(null, null, null, lateActions);
    }

    /**
     * Adds the cells up: share = Σ (wallet − headroom) / Σ wallet and headroom = Σ headroom, both over eligible cells
     * of known wallet only, because what we earn in a cell of unknown wallet is a share of nothing.
     */
    public static PlanFigures of(
            List<CellFigure> cells, Currency currency, @Nullable Double coverage, int lateActions) {
        ShareSum sum = new ShareSum();
        cells.stream()
                .filter(CellFigure::eligible)
                .forEach(cell -> sum.add(cell.wallet(), cell.headroom(), cell.ours() == null));
        BigDecimal headroom = sum.headroom();
        return new PlanFigures(
                sum.share(), headroom == null ? null : Money.of(headroom, currency), coverage, lateActions);
    }
}
