package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import java.time.LocalDate;
import java.util.List;

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
}
