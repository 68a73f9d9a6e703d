package dev.headroom.walletshare;

import dev.headroom.access.people.Organization;
import dev.headroom.account.Account;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The evidence that maps of several accounts in one period are computed from.
 *
 * @param relations what PostgreSQL knows
 * @param estimates those that have a day of the period, by account
 * @param estimatedUnits the units that had an estimate of any period at the end of each day
 * @param asserted what people said, by account
 */
record MapSource(
        Relations relations,
        Map<UUID, List<WalletEstimate>> estimates,
        Map<LocalDate, Set<UUID>> estimatedUnits,
        Map<UUID, AssertedCells> asserted,
        WalletSharePolicy policy) {

    /** What PostgreSQL knows about the accounts, which are those that the caller may see. */
    record Relations(
            Map<UUID, Account> accounts,
            Organization organization,
            List<Offering> offerings,
            Map<UUID, List<BusinessUnit>> units,
            Map<LocalDate, Map<UUID, List<CellSpend>>> spend,
            Map<UUID, Vendor> vendors) {

        List<BusinessUnit> units(UUID account) {
            return units.getOrDefault(account, List.of());
        }

        List<CellSpend> spend(WalletShareMaps.Request request) {
            return spend.getOrDefault(request.asOf(), Map.of()).getOrDefault(request.account(), List.of());
        }

        /** Of one map: many accounts together have thousands of vendors. */
        List<Vendor> vendors(WalletShareMaps.Request request) {
            return spend(request).stream()
                    .map(CellSpend::vendor)
                    .distinct()
                    .flatMap(vendor -> Stream.ofNullable(vendors.get(vendor)))
                    .toList();
        }
    }

    boolean has(UUID account) {
        return relations.accounts().containsKey(account);
    }

    /** How the account is called. */
    String name(WalletShareMaps.Request request) {
        Account account = relations.accounts().get(request.account());
        return account == null ? "the account" : account.name();
    }

    /** How many cells the map has at most. */
    long cells(WalletShareMaps.Request request) {
        return (long) relations.units(request.account()).size()
                * relations.offerings().size();
    }

    WalletShareMap map(WalletShareMaps.Request request) {
        UUID account = request.account();
        AssertedCells said = asserted.getOrDefault(account, AssertedCells.none(account));
        var inputs = new WalletShareInputs(
                request.period(),
                request.asOf(),
                relations.organization().currency(),
                relations.units(account),
                relations.offerings(),
                relations.vendors(request),
                relations.spend(request),
                estimates.getOrDefault(account, List.of()),
                estimatedUnits.getOrDefault(request.asOf(), Set.of()),
                said.assertions(),
                policy);
        return new WalletShareMap(account, WalletShare.compute(inputs), said.version());
    }
}
