package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A wallet with its uncertainty. Observed spend and claims of zero have no spread: all three are equal. */
@Description("What a unit is thought to spend in a cell within the map's period.")
public record WalletRange(
        @NonNull @Description("The low end.") Money low,

        @NonNull @Description("The likely amount; totals add up this one.")
        Money mid,

        @NonNull @Description("The high end.") Money high) {

    /**
     * The range as a reader expects it. What is left of a whole is a difference in each of the three, and so may come
     * out of order; the outermost become the ends, the likely amount stays.
     */
    static WalletRange of(Amounts amounts, Currency currency) {
        BigDecimal low = amounts.low().min(amounts.mid()).min(amounts.high());
        BigDecimal high = amounts.low().max(amounts.mid()).max(amounts.high());
        return new WalletRange(Money.of(low, currency), Money.of(amounts.mid(), currency), Money.of(high, currency));
    }
}
