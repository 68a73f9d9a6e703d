package dev.headroom.walletshare;

import dev.headroom.account.Account;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One account's part of a roll-up. */
@Description("One account's part of a roll-up.")
public record AccountTotals(
        @NonNull @Description("The account.") Account account,

        @NonNull @Description("The sums over its own cells; accounts below it have their own row.")
        WalletTotals totals) {}
