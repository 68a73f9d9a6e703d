package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Wallet, share and headroom added up over several accounts. */
@Description("Wallet, share and headroom added up over the accounts that the caller may see.")
public record WalletShareRollUp(
        @NonNull @Description("The days whose spend it shows.")
        Period period,

        @NonNull @Description("It shows what was recorded by the end of this day, UTC.")
        LocalDate asOf,

        @NonNull @Description("The currency of all its amounts: the organization's.")
        Currency currency,

        @NonNull @Description("The sums over all cells of all these accounts.")
        WalletTotals totals,

        @NonNull @Description("How many accounts it adds up.")
        Integer accountCount,

        @Ignore List<AccountTotals> rows,
        @Ignore String scope) {

    public WalletShareRollUp {
        rows = List.copyOf(rows);
    }
}
