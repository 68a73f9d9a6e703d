package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.documents.FieldCondition;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the evidence of maps: that of several accounts with one query for each kind. */
@ApplicationScoped
class MapSources {

    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final ObservedSpend spend;
    private final Documents<WalletEstimate> estimates;
    private final Documents<AssertedCells> asserted;
    private final WalletSharePolicy policy;

    MapSources(
            Sql sql,
            AccountLedger accounts,
            OrganizationDirectory organizations,
            ObservedSpend spend,
            DocumentStore store,
            WalletEstimateForm estimateForm,
            AssertedCellsForm assertedForm,
            WalletShareConfig config) {
        this.sql = sql;
        this.accounts = accounts;
        this.organizations = organizations;
        this.spend = spend;
        this.estimates = store.of(estimateForm);
        this.asserted = store.of(assertedForm);
        this.policy = WalletSharePolicy.of(config);
    }

    /** What several maps have in common. */
    record View(Caller caller, Period period) {}

    /** Maps of one view whose evidence is read together. */
    record Share(View view, List<WalletShareMaps.Request> requests) {

        UUID organization() {
            return view.caller().organization();
        }

        private Set<UUID> accounts() {
            return requests.stream().map(WalletShareMaps.Request::account).collect(Collectors.toSet());
        }

        private Set<LocalDate> days() {
            return requests.stream().map(WalletShareMaps.Request::asOf).collect(Collectors.toSet());
        }
    }

    /**
     * The evidence of those of the maps whose account the caller may see. Its documents are still to be turned into
     * values: of thousands that is for the worker thread that computes the maps.
     */
    Uni<Supplier<MapSource>> read(Share share) {
        Caller caller = share.view().caller();
        return sql.reading(share.organization(), () -> accounts.accounts(caller, WalletShareMaps.READ, share.accounts())
                        .chain(visible -> relations(share, visible)))
                .chain(relations -> documents(share, relations));
    }

    /** Spend first: what it names is then there, because nothing it names is ever deleted. */
    private Uni<MapSource.Relations> relations(Share share, Map<UUID, Account> visible) {
        UUID organization = share.organization();
        Set<UUID> ids = visible.keySet();
        return organizations.own(organization).chain(own -> spend.inCells(
                        own, ids, share.view().period(), share.days())
                .chain(found -> accounts.offerings(organization).chain(offerings -> accounts.units(organization, ids)
                        .chain(units -> accounts.vendors(organization, vendors(found))
                                .map(vendors ->
                                        new MapSource.Relations(visible, own, offerings, units, found, vendors))))));
    }

    private static Set<UUID> vendors(Map<LocalDate, Map<UUID, List<CellSpend>>> spend) {
        return spend.values().stream()
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream)
                .map(CellSpend::vendor)
                .collect(Collectors.toSet());
    }

    private Uni<Supplier<MapSource>> documents(Share share, MapSource.Relations relations) {
        UUID organization = share.organization();
        Set<UUID> ids = relations.accounts().keySet();
        return Uni.combine()
                .all()
                .unis(
                        estimates
                                .lists()
                                .all(organization, ids, within(share.view().period())),
                        estimatedUnits(organization, ids, share.days()),
                        asserted.lists().all(organization, ids, List.of()))
                .asTuple()
                .map(read -> () -> new MapSource(
                        relations,
                        read.getItem1().get().stream().collect(Collectors.groupingBy(WalletEstimate::accountUuid)),
                        read.getItem2(),
                        read.getItem3().get().stream()
                                .collect(Collectors.toMap(AssertedCells::accountUuid, Function.identity())),
                        policy));
    }

    /** An estimate without a day in the period says nothing about it; neither does one that took its place. */
    private static List<FieldCondition> within(Period period) {
        return List.of(
                FieldCondition.notAbove("period.from", period.to()),
                FieldCondition.notBelow("period.to", period.from()));
    }

    /** Who was sized for another period is no blind spot. Moments are stored in UTC, as text that begins with a day. */
    private Uni<Map<LocalDate, Set<UUID>>> estimatedUnits(UUID organization, Set<UUID> accounts, Set<LocalDate> days) {
        return Multi.createFrom()
                .iterable(days)
                .onItem()
                .transformToUniAndMerge(day -> estimates
                        .lists()
                        .distinct(
                                organization,
                                accounts,
                                List.of(FieldCondition.notAbove("recordedAt", day + "T24")),
                                "unitUuid")
                        .map(units -> Map.entry(
                                day, units.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()))))
                .collect()
                .in(HashMap::new, (found, entry) -> found.put(entry.getKey(), entry.getValue()));
    }
}
