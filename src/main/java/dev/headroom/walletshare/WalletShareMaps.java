package dev.headroom.walletshare;

import dev.headroom.access.Caller;
import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import dev.headroom.account.spend.SpendFact;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.batching.Workers;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has maps computed, one after another: what is asked for together is answered or refused map by map, and whoever needs
 * but a sum of a map keeps nothing else of it.
 */
@ApplicationScoped
class WalletShareMaps {

    @Produces
    static final Permission READ = Permission.of("wallet-share:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** Ten years: contracts that end later are nobody's next move. */
    private static final int FURTHEST_END = 3650;

    /** A page of accounts as most clients ask for it: their evidence is read together, with one query for each kind. */
    private static final int ACCOUNTS_AT_ONCE = 25;

    private final Sql sql;
    private final ObservedSpend spend;
    private final MapSources sources;
    private final Workers workers;
    private final WalletShareConfig config;
    private final Batch<Request, Attempt<WalletShareMap>> batch;

    WalletShareMaps(
            Vertx vertx, Sql sql, ObservedSpend spend, MapSources sources, Workers workers, WalletShareConfig config) {
        this.sql = sql;
        this.spend = spend;
        this.sources = sources;
        this.workers = workers;
        this.config = config;
        this.batch = new Batch<>(vertx, this::load);
    }

    /** One map of one account, as a caller asks for it. */
    record Request(Caller caller, UUID account, Period period, LocalDate asOf) {}

    /** Empty when the caller may not see the account. */
    Uni<Optional<WalletShareMap>> map(Request request) {
        return batch.load(request).map(Attempt::get);
    }

    private Uni<Map<Request, Attempt<WalletShareMap>>> load(Collection<Request> requests) {
        var budget = CellBudget.ofRequest(config.mostCellsTogether(), "The maps of this request");
        return each(requests, budget, (request, map) -> map).map(found -> {
            requests.forEach(request -> found.putIfAbsent(request, Attempt.nothing()));
            return found;
        });
    }

    /**
     * What is made of each map as soon as it is computed, all that is kept of it. Maps of accounts that the caller may
     * not see are left out.
     */
    <T> Uni<Map<Request, Attempt<T>>> each(
            Collection<Request> requests, CellBudget budget, BiFunction<Request, WalletShareMap, T> made) {
        return Multi.createFrom()
                .iterable(shares(requests))
                .onItem()
                .transformToUniAndConcatenate(share -> share(share, budget, made))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    /** Two days of the same period are of mostly the same evidence, which is read once. */
    private static List<MapSources.Share> shares(Collection<Request> requests) {
        Map<MapSources.View, Map<UUID, List<Request>>> views = requests.stream()
                .collect(Collectors.groupingBy(
                        request -> new MapSources.View(request.caller(), request.period()),
                        Collectors.groupingBy(Request::account)));
        return views.entrySet().stream()
                .flatMap(view -> {
                    List<List<Request>> accounts =
                            new ArrayList<>(view.getValue().values());
                    return IntStream.iterate(0, start -> start < accounts.size(), start -> start + ACCOUNTS_AT_ONCE)
                            .mapToObj(start ->
                                    accounts.subList(start, Math.min(accounts.size(), start + ACCOUNTS_AT_ONCE)))
                            .map(some -> new MapSources.Share(
                                    view.getKey(),
                                    some.stream().flatMap(List::stream).toList()));
                })
                .toList();
    }

    private <T> Uni<Map<Request, Attempt<T>>> share(
            MapSources.Share share, CellBudget budget, BiFunction<Request, WalletShareMap, T> made) {
        return Uni.createFrom()
                .deferred(() -> {
                    budget.requireSome();
                    return sources.read(share);
                })
                .chain(source -> workers.compute(() -> attempts(source.get(), share.requests(), budget, made)))
                .onFailure()
                .recoverWithItem(failure -> share.requests().stream()
                        .collect(Collectors.toMap(Function.identity(), request -> Attempt.failed(failure))));
    }

    private <T> Map<Request, Attempt<T>> attempts(
            MapSource source, List<Request> requests, CellBudget budget, BiFunction<Request, WalletShareMap, T> made) {
        Map<Request, Attempt<T>> attempts = new HashMap<>();
        for (Request request : requests) {
            if (source.has(request.account())) {
                attempts.put(request, Attempt.of(() -> made.apply(request, map(source, request, budget))));
            }
        }
        return attempts;
    }

    private WalletShareMap map(MapSource source, Request request, CellBudget budget) {
        long cells = source.cells(request);
        if (cells > config.mostCells()) {
            throw new LimitExceeded("The map of " + source.name(request) + " would have " + cells
                    + " cells, units times offerings, and " + config.mostCells()
                    + " is the most: group units or offerings.");
        }
        budget.take(cells);
        return source.map(request);
    }

    /** Contracts of a map's account that end within some days after the map's day. */
    Uni<Page<SpendFact>> contractsEnding(Caller caller, WalletShareMap map, int withinDays, PageRequest request) {
        if (withinDays < 1 || withinDays > FURTHEST_END) {
            throw new BadInput(
                    "The argument withinDays is " + withinDays + ": ask for 1 to " + FURTHEST_END + " days.",
                    "withinDays");
        }
        return sql.reading(caller.organization(), () -> spend.contractsEnding(caller, map, withinDays, request));
    }
}
