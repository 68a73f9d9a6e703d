package dev.headroom.walletshare;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the other features what is known of accounts' cells. What is asked for together, such as by many plans or about
 * two days, is read together and within one limit; the maps are not kept.
 */
@ApplicationScoped
class WalletCells implements CellFigures {

    private final WalletShareMaps maps;
    private final WalletShareConfig config;
    private final Batch<WalletShareMaps.Request, Attempt<List<CellFigure>>> batch;

    WalletCells(Vertx vertx, WalletShareMaps maps, WalletShareConfig config) {
        this.maps = maps;
        this.config = config;
        this.batch = new Batch<>(vertx, this::load);
    }

    @Override
    public Uni<Map<UUID, List<CellFigure>>> cells(FigureView view, Set<UUID> accounts) {
        if (accounts.isEmpty() || !WalletShareMaps.READ.isHeldBy(view.caller())) {
            // Cells are a part of what others show: who may not see them sees the rest.
            return Uni.createFrom().item(Map.of());
        }
        var period = new Period(view.from(), view.to());
        return Multi.createFrom()
                .iterable(accounts)
                .map(account -> new WalletShareMaps.Request(view.caller(), account, period, view.asOf()))
                .onItem()
                .transformToUni(request -> batch.load(request).map(attempt -> Map.entry(request, attempt.get())))
                // All of them: who waits for others' answers comes too late to be read with them.
                .merge(accounts.size())
                .collect()
                .in(HashMap::new, WalletCells::add);
    }

    private static void add(
            Map<UUID, List<CellFigure>> all, Map.Entry<WalletShareMaps.Request, Optional<List<CellFigure>>> one) {
        one.getValue().ifPresent(found -> all.put(one.getKey().account(), found));
    }

    private Uni<Map<WalletShareMaps.Request, Attempt<List<CellFigure>>>> load(
            Collection<WalletShareMaps.Request> requests) {
        var budget = new CellBudget(config.mostFigures(), "The maps that plans are laid over");
        return maps.each(requests, budget, (request, map) -> figures(map)).map(found -> {
            requests.forEach(request -> found.putIfAbsent(request, Attempt.nothing()));
            return found;
        });
    }

    private static List<CellFigure> figures(WalletShareMap map) {
        return map.computed().cells().stream()
                .map(cell -> figure(map.accountUuid(), cell))
                .toList();
    }

    private static CellFigure figure(UUID account, Cell cell) {
        return new CellFigure(
                account,
                cell.unit().uuid(),
                cell.offering().uuid(),
                cell.eligible(),
                cell.wallet() == null ? null : Money.valueOf(cell.wallet().mid()),
                Money.valueOf(cell.ours()),
                Money.valueOf(cell.headroom()),
                Money.valueOf(cell.contestableHeadroom()),
                Money.valueOf(cell.target()),
                cell.has(CellFlag.STALE_ESTIMATE));
    }
}
