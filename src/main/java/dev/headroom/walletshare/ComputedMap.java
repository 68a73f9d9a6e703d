package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wallet-share map: the account's units × offerings within a period, as it was known at the end of a day.
 *
 * @param cells every leaf cell, and what is not broken down; units and offerings in tree order
 * @param units a row of sums per unit, a parent before its parts
 * @param offerings a column of sums per offering, a parent before its parts
 * @param nextMoves the cells worth going for, the best first
 */
record ComputedMap(
        Period period,
        LocalDate asOf,
        Currency currency,
        WalletTotals totals,
        List<Cell> cells,
        List<UnitTotals> units,
        List<OfferingTotals> offerings,
        List<NextMove> nextMoves,
        BlindSpots blindSpots) {

    ComputedMap {
        cells = List.copyOf(cells);
        units = List.copyOf(units);
        offerings = List.copyOf(offerings);
        nextMoves = List.copyOf(nextMoves);
    }

    /** The best moves that come after the key; the best of all without one. */
    List<NextMove> nextMovesAfter(@Nullable CellKey key, int most) {
        return nextMoves.stream()
                .filter(move -> key == null || NextMove.BEST_FIRST.compare(move.key(), key) > 0)
                .limit(most)
                .toList();
    }
}
