package dev.headroom.walletshare;

import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.platform.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a wallet-share map of one account is computed from.
 *
 * @param asOf the map shows what was recorded by the end of this day, UTC
 * @param currency the map's currency; spend is in it, estimates and targets in another one are left out
 * @param units the account's units, past ones included; spend may name no other
 * @param offerings the organization's offerings; spend may name no other
 * @param vendors every vendor that spend names
 * @param spend observed spend within the period, one entry per cell and vendor
 * @param estimates the account's estimates with a day in the period, superseded ones included
 * @param estimatedUnits the units with an estimate of any period by then
 * @param assertions what people said about the account's cells
 */
record WalletShareInputs(
        Period period,
        LocalDate asOf,
        Currency currency,
        List<BusinessUnit> units,
        List<Offering> offerings,
        List<Vendor> vendors,
        List<CellSpend> spend,
        List<WalletEstimate> estimates,
        Set<UUID> estimatedUnits,
        List<CellAssertion> assertions,
        WalletSharePolicy policy) {

    WalletShareInputs {
        units = List.copyOf(units);
        offerings = List.copyOf(offerings);
        vendors = List.copyOf(vendors);
        spend = List.copyOf(spend);
        estimates = List.copyOf(estimates);
        estimatedUnits = Set.copyOf(estimatedUnits);
        assertions = List.copyOf(assertions);
    }

    /** The first moment the map knows nothing of. */
    Instant cutoff() {
        return asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
