package dev.headroom.accountplan.standing;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A cell of the wallet-share map with headroom that nobody does anything about. */
@Description("A cell of the wallet-share map with headroom that no open action of the plan aims at.")
public record WhiteSpaceCell(
        @NonNull @Description("The unit that spends.") BusinessUnit unit,

        @NonNull @Description("The offering it is spent on.")
        Offering offering,

        @NonNull @Description("What it spends beyond what it spends with us; above zero.")
        Money headroom,

        @Description("The part of the headroom within reach in the plan's period; may be negative; null when unknown.")
        @Nullable
        Money contestableHeadroom,

        @NonNull @Description("Whether the evidence behind it has outlived its half-life.")
        Boolean stale) {

    static WhiteSpaceCell of(CellFigure cell, BusinessUnit unit, Offering offering, Currency currency) {
        BigDecimal headroom = cell.headroom();
        if (headroom == null) {
            throw new IllegalArgumentException("white space has a known headroom");
        }
        BigDecimal contestable = cell.contestable();
        return new WhiteSpaceCell(
                unit,
                offering,
                Money.of(headroom, currency),
                contestable == null ? null : Money.of(contestable, currency),
                cell.stale());
    }
}
