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
        return sql.reading(caller.organization(), () -> requireSeen(caller, account)
                        .chain(() -> accounts.accounts(caller, WalletShareMaps.READ, team, account, most + 1))
                        .chain(found ->
                                organizations.own(caller.organization()).map(own -> new Found(found, own.currency()))))
                .invoke(found -> requireAtMost(found, most))
                .chain(found -> totals(caller, found, period, asOf)
                        .map(totals -> added(found, totals, period, asOf, team + "~" + account)));
    }

    /** Nothing of an account somebody may not see would read as an account without spend. */
    private Uni<Void> requireSeen(Caller caller, @Nullable UUID account) {
        return account == null
                ? Uni.createFrom().voidItem()
                : accounts.account(caller, WalletShareMaps.READ, account)
                        .map(found -> found.orElseThrow(() -> GivenId.unknown("account")))
                        .replaceWithVoid();
    }

    private record Found(Map<UUID, Account> accounts, Currency currency) {}

    private static void requireAtMost(Found found, int most) {
        if (found.accounts().size() > most) {
            throw new LimitExceeded("More than " + most + " accounts would be added up: choose a team or an account.");
        }
    }

    /** What is left of an account's map: 500 whole maps would be more than a process has room for. */
    private record Added(UUID account, Tally tally, WalletTotals totals) {

        static Added of(WalletShareMap map) {
            return new Added(
                    map.accountUuid(),
                    Tally.of(map.computed().cells()),
                    map.computed().totals());
        }
    }

    private Uni<List<Added>> totals(Caller caller, Found found, Period period, LocalDate asOf) {
        List<WalletShareMaps.Request> requests = found.accounts().keySet().stream()
                .map(account -> new WalletShareMaps.Request(caller, account, period, asOf))
                .toList();
        var budget = new CellBudget(config.mostCellsRolledUp(), "The maps that would be added up");
        return maps.each(requests, budget, (request, map) -> Added.of(map)).map(attempts -> requests.stream()
                .flatMap(request -> attempts.getOrDefault(request, Attempt.nothing()).get().stream())
                .toList());
    }

    private static WalletShareRollUp added(
            Found found, List<Added> totals, Period period, LocalDate asOf, String scope) {
        Tally all = new Tally();
        totals.forEach(one -> all.add(one.tally()));
        List<AccountTotals> rows = totals.stream()
                .map(one -> row(found.accounts(), one))
                .sorted(Comparator.comparing(
                                (AccountTotals row) -> row.account().name())
                        .thenComparing(row -> row.account().uuid()))
                .toList();
        return new WalletShareRollUp(
                period, asOf, found.currency(), all.totals(found.currency()), rows.size(), rows, scope);
    }

    private static AccountTotals row(Map<UUID, Account> accounts, Added added) {
        Account account = accounts.get(added.account());
        if (account == null) {
            throw new IllegalStateException("a map of an account that was not asked for");
        }
        return new AccountTotals(account, added.totals());
    }
}
