package dev.headroom.walletshare;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.account.figures.CellFigures;
import dev.headroom.account.figures.FigureView;
import dev.headroom.platform.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other features what is known of an account's cells. */
@ApplicationScoped
class WalletCells implements CellFigures {

    private final WalletShareMaps maps;

    WalletCells(WalletShareMaps maps) {
        this.maps = maps;
    }

    @Override
    public Uni<Map<UUID, List<CellFigure>>> cells(FigureView view, Set<UUID> accounts) {
        var period = new Period(view.from(), view.to());
        return Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUniAndMerge(
                        account -> maps.map(new WalletShareMaps.Request(view.caller(), account, period, view.asOf())))
                .select()
                .where(Optional::isPresent)
                .collect()
                .in(HashMap::new, (found, map) -> found.put(map.orElseThrow().accountUuid(), figures(map.get())));
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
                cell.ours() == null ? BigDecimal.ZERO : cell.ours().amount().value(),
                amount(cell.headroom()),
                amount(cell.contestableHeadroom()),
                amount(cell.target()),
                cell.has(CellFlag.STALE_ESTIMATE));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount().value();
    }
}
