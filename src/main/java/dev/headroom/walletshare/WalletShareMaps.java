package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.access.people.Organization;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.Account;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.BusinessUnit;
import dev.headroom.account.Offering;
import dev.headroom.account.Vendor;
import dev.headroom.account.spend.SpendFact;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the evidence of maps and has them computed: any number of accounts with one query for each kind of evidence.
 */
@ApplicationScoped
class WalletShareMaps {

    @Produces
    static final Permission READ = Permission.of("wallet-share:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** Ten years: contracts that end later are nobody's next move. */
    private static final int FURTHEST_END = 3650;

    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final ObservedSpend spend;
    private final Documents<WalletEstimate> estimates;
    private final Documents<AssertedCells> asserted;
    private final WalletSharePolicy policy;
    private final int mostCells;
    private final Vertx vertx;
    private final Batch<Request, Optional<WalletShareMap>> batch;

    WalletShareMaps(
            Vertx vertx,
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
        this.mostCells = config.mostCells();
        this.vertx = vertx;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** One map of one account, as a caller asks for it. */
    record Request(Caller caller, UUID account, Period period, LocalDate asOf) {}

    /** What several maps have in common: two days of the same period are of mostly the same evidence. */
    private record View(Caller caller, Period period) {}

    /** Empty when the caller may not see the account. */
    Uni<Optional<WalletShareMap>> map(Request request) {
        return batch.load(request);
    }

    private Uni<Map<Request, Optional<WalletShareMap>>> load(Collection<Request> requests) {
        Map<View, List<Request>> views = requests.stream()
                .collect(Collectors.groupingBy(request -> new View(request.caller(), request.period())));
        return Multi.createFrom()
                .iterable(views.entrySet())
                .onItem()
                .transformToUniAndConcatenate(view -> compute(view.getKey(), view.getValue()))
                .collect()
                .in(HashMap<Request, Optional<WalletShareMap>>::new, Map::putAll)
                .map(found -> {
                    requests.forEach(request -> found.putIfAbsent(request, Optional.empty()));
                    return found;
                });
    }

    private Uni<Map<Request, Optional<WalletShareMap>>> compute(View view, List<Request> requests) {
        Caller caller = view.caller();
        Set<UUID> ids = requests.stream().map(Request::account).collect(Collectors.toSet());
        Set<LocalDate> days = requests.stream().map(Request::asOf).collect(Collectors.toSet());
        return sql.reading(caller.organization(), () -> accounts.accounts(caller, READ, ids)
                        .chain(visible -> relations(view, days, visible.keySet())))
                .chain(relations -> documents(view, relations, requests))
                .map(maps -> maps.stream()
                        .collect(Collectors.toMap(
                                map -> new Request(caller, map.accountUuid(), view.period(), map.getAsOf()),
                                Optional::of)));
    }

    /** The maps of accounts that the caller was found to see. */
    Uni<List<WalletShareMap>> maps(Caller caller, Collection<Account> visible, Period period, LocalDate asOf) {
        View view = new View(caller, period);
        Set<UUID> ids = visible.stream().map(Account::uuid).collect(Collectors.toSet());
        List<Request> requests =
                ids.stream().map(id -> new Request(caller, id, period, asOf)).toList();
        return sql.reading(caller.organization(), () -> relations(view, Set.of(asOf), ids))
                .chain(relations -> documents(view, relations, requests));
    }

    /** Contracts of a map's account that end within some days after the map's day. */
    Uni<Page<SpendFact>> contractsEnding(Caller caller, WalletShareMap map, int withinDays, PageRequest request) {
        if (withinDays < 1 || withinDays > FURTHEST_END) {
            throw new BadInput(
                    "withinDays is " + withinDays + ": ask for 1 to " + FURTHEST_END + " days.", "withinDays");
        }
        LocalDate from = map.getAsOf();
        return sql.reading(
                caller.organization(),
                () -> spend.contractsEnding(caller, map.accountUuid(), from, from.plusDays(withinDays), request));
    }

    /** What PostgreSQL knows about the accounts of a view. */
    private record Relations(
            Set<UUID> accounts,
            Organization organization,
            List<Offering> offerings,
            Map<UUID, List<BusinessUnit>> units,
            Map<LocalDate, Map<UUID, List<CellSpend>>> spend,
            Map<UUID, Vendor> vendors) {

        List<CellSpend> spend(Request request) {
            return spend.getOrDefault(request.asOf(), Map.of()).getOrDefault(request.account(), List.of());
        }

        /** Of one map: hundreds of accounts together have thousands of vendors. */
        List<Vendor> vendors(Request request) {
            return spend(request).stream()
                    .map(CellSpend::vendor)
                    .distinct()
                    .flatMap(vendor -> Stream.ofNullable(vendors.get(vendor)))
                    .toList();
        }
    }

    /** Spend first: what it names is then there, because nothing it names is ever deleted. */
    private Uni<Relations> relations(View view, Set<LocalDate> days, Set<UUID> ids) {
        UUID organization = view.caller().organization();
        return organizations.own(organization).chain(own -> spend.inCells(own, ids, view.period(), days)
                .chain(found -> accounts.offerings(organization).chain(offerings -> accounts.units(organization, ids)
                        .chain(units -> accounts.vendors(organization, vendors(found))
                                .map(vendors -> new Relations(ids, own, offerings, units, found, vendors))))));
    }

    private static Set<UUID> vendors(Map<LocalDate, Map<UUID, List<CellSpend>>> spend) {
        return spend.values().stream()
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream)
                .map(CellSpend::vendor)
                .collect(Collectors.toSet());
    }

    /** Those of the requests whose account the caller was found to see. */
    private Uni<List<WalletShareMap>> documents(View view, Relations relations, List<Request> requests) {
        UUID organization = view.caller().organization();
        return Uni.combine()
                .all()
                .unis(
                        estimates.ofAccounts(organization, relations.accounts()),
                        asserted.ofAccounts(organization, relations.accounts()))
                .asTuple()
                .chain(read -> onWorker(() -> computed(relations, requests, read.getItem1(), read.getItem2())));
    }

    /** Hundreds of maps take a second: too long for an event loop. */
    private <T> Uni<T> onWorker(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }

    private List<WalletShareMap> computed(
            Relations relations, List<Request> requests, List<WalletEstimate> found, List<AssertedCells> cells) {
        var byAccount = found.stream().collect(Collectors.groupingBy(WalletEstimate::accountUuid));
        var assertions =
                cells.stream().collect(Collectors.toMap(AssertedCells::accountUuid, assertedCells -> assertedCells));
        return requests.stream()
                .filter(request -> relations.accounts().contains(request.account()))
                .map(request -> computed(
                        relations,
                        request,
                        assertions.getOrDefault(request.account(), AssertedCells.none(request.account())),
                        byAccount.getOrDefault(request.account(), List.of())))
                .toList();
    }

    private WalletShareMap computed(
            Relations relations, Request request, AssertedCells cells, List<WalletEstimate> accountEstimates) {
        UUID account = request.account();
        List<BusinessUnit> units = relations.units().getOrDefault(account, List.of());
        requireAtMost(mostCells, (long) units.size() * relations.offerings().size());
        var inputs = new WalletShareInputs(
                request.period(),
                request.asOf(),
                relations.organization().currency(),
                units,
                relations.offerings(),
                relations.vendors(request),
                relations.spend(request),
                accountEstimates,
                cells.assertions(),
                policy);
        return new WalletShareMap(account, WalletShare.compute(inputs), cells.version());
    }

    private static void requireAtMost(int most, long cells) {
        if (cells > most) {
            throw new LimitExceeded("The map would have " + cells + " cells, units times offerings, and " + most
                    + " is the most: group units or offerings.");
        }
    }
}
