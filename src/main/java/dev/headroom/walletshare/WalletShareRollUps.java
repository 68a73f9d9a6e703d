package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds maps of several accounts up. */
@ApplicationScoped
class WalletShareRollUps {

    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final WalletShareMaps maps;
    private final WalletShareConfig config;

    WalletShareRollUps(
            Sql sql,
            AccountLedger accounts,
            OrganizationDirectory organizations,
            WalletShareMaps maps,
            WalletShareConfig config) {
        this.sql = sql;
        this.accounts = accounts;
        this.organizations = organizations;
        this.maps = maps;
        this.config = config;
    }

    /**
     * The accounts owned in a team and below it, and those in an account's subtree; every visible one without either.
     */
    Uni<WalletShareRollUp> rollUp(
            Caller caller, Period period, LocalDate asOf, @Nullable UUID team, @Nullable UUID account) {
        int most = config.mostAccountsRolledUp();
        return sql.reading(caller.organization(), () -> accounts.accounts(
                                caller, WalletShareMaps.READ, team, account, most + 1)
                        .chain(found ->
                                organizations.own(caller.organization()).map(own -> new Found(found, own.currency()))))
                .invoke(found -> requireAtMost(found, most))
                .chain(found -> maps.maps(caller, found.accounts().values(), period, asOf)
                        .map(computed -> added(found, computed, period, asOf, team + "~" + account)));
    }

    private record Found(Map<UUID, Account> accounts, Currency currency) {}

    private static void requireAtMost(Found found, int most) {
        if (found.accounts().size() > most) {
            throw new LimitExceeded(
                    "More than " + most + " accounts would be added up: choose a team or an" + " account.");
        }
    }

    private static WalletShareRollUp added(
            Found found, List<WalletShareMap> computed, Period period, LocalDate asOf, String scope) {
        Tally all = new Tally();
        computed.forEach(map -> map.computed().cells().forEach(all::add));
        List<AccountTotals> rows = computed.stream()
                .map(map -> row(found.accounts(), map))
                .sorted(Comparator.comparing(
                                (AccountTotals row) -> row.account().name())
                        .thenComparing(row -> row.account().uuid()))
                .toList();
        return new WalletShareRollUp(
                period, asOf, found.currency(), all.totals(found.currency()), rows.size(), rows, scope);
    }

    private static AccountTotals row(Map<UUID, Account> accounts, WalletShareMap map) {
        Account account = accounts.get(map.accountUuid());
        if (account == null) {
            throw new IllegalStateException("a map of an account that was not asked for");
        }
        return new AccountTotals(account, map.getTotals());
    }
}
