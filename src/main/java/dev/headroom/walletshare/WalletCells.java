package dev.headroom.walletshare;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.platform.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other features what is known of an account's cells. */
@ApplicationScoped
class WalletCells implements CellFigures {

    private final WalletShareMaps maps;
    private final WalletShareConfig config;

    WalletCells(WalletShareMaps maps, WalletShareConfig config) {
        this.maps = maps;
        this.config = config;
    }

    @Override
    public Uni<Map<UUID, List<CellFigure>>> cells(FigureView view, Set<UUID> accounts) {
        if (!WalletShareMaps.READ.isHeldBy(view.caller())) {
            // Cells are a part of what others show: who may not see them sees the rest.
            return Uni.createFrom().item(Map.of());
        }
        var period = new Period(view.from(), view.to());
        List<WalletShareMaps.Request> requests = accounts.stream()
                .map(account -> new WalletShareMaps.Request(view.caller(), account, period, view.asOf()))
                .toList();
        var budget = new CellBudget(config.mostFigures(), "The maps that plans are laid over");
        return maps.each(requests, budget, (request, map) -> figures(map)).map(WalletCells::byAccount);
    }

    private static Map<UUID, List<CellFigure>> byAccount(
            Map<WalletShareMaps.Request, Attempt<List<CellFigure>>> attempts) {
        Map<UUID, List<CellFigure>> figures = new HashMap<>();
        attempts.forEach((request, attempt) -> attempt.get().ifPresent(found -> figures.put(request.account(), found)));
        return figures;
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
                cell.wallet() == null ? null : amount(cell.wallet().mid()),
                amount(cell.ours()),
                amount(cell.headroom()),
                amount(cell.contestableHeadroom()),
                amount(cell.target()),
                cell.has(CellFlag.STALE_ESTIMATE));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount().value();
    }
}
