package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.people.Organization;
import dev.headroom.account.spend.SpendFact;
import dev.headroom.account.spend.SpendFacts;
import dev.headroom.account.spend.SpendInCell;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Observed spend as the arithmetic takes it: per cell and vendor, by account. Runs inside a transaction. */
@ApplicationScoped
class ObservedSpend {

    private final SpendFacts facts;

    ObservedSpend(SpendFacts facts) {
        this.facts = facts;
    }

    /** By the day at whose end it was known. */
    Uni<Map<LocalDate, Map<UUID, List<CellSpend>>>> inCells(
            Organization organization, Collection<UUID> accounts, Period period, Collection<LocalDate> asOf) {
        List<LocalDate> days = List.copyOf(asOf);
        var endsOfDays = days.stream().map(ObservedSpend::endOf).toList();
        return facts.inCells(
                        organization.uuid(), accounts, period.from(), period.to(), endsOfDays, organization.currency())
                .map(found -> IntStream.range(0, days.size())
                        .boxed()
                        .collect(Collectors.toMap(days::get, place -> byAccount(organization, found.get(place)))));
    }

    private static Map<UUID, List<CellSpend>> byAccount(Organization organization, List<SpendInCell> found) {
        boolean vendorTold = organization.ourVendorUuid() != null;
        return found.stream()
                .collect(Collectors.groupingBy(
                        SpendInCell::account,
                        Collectors.mapping(spend -> cellSpend(spend, vendorTold), Collectors.toList())));
    }

    /** Contracts that end within some days after the map's day, as they were known at its end. */
    Uni<Page<SpendFact>> contractsEnding(Caller caller, WalletShareMap map, int withinDays, PageRequest request) {
        LocalDate day = map.getAsOf();
        return facts.contractsEnding(caller, map.accountUuid(), day, day.plusDays(withinDays), endOf(day), request);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX).atOffset(ZoneOffset.UTC);
    }

    private static CellSpend cellSpend(SpendInCell spend, boolean vendorTold) {
        return new CellSpend(
                spend.unit(),
                spend.offering(),
                spend.vendor(),
                spend.allUnknown() ? null : spend.allocated(),
                spend.someUnknown(),
                spend.locked(),
                spend.lockedUnknown(),
                spend.inRegister(),
                vendorTold,
                spend.endsOn(),
                spend.recordedAt().toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
