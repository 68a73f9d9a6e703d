package dev.headroom.walletshare;

import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The orders cells can be read in. Each is total, so that a page can start after the last cell of the one before. */
@Description("The order of cells. Unknown values come last; ties are ordered by unit, then by offering.")
public enum CellOrder {
    @Description("The largest headroom first.")
    HEADROOM_DESC,

    @Description("The largest wallet first.")
    WALLET_DESC,

    @Description("The smallest share of wallet first.")
    SHARE_ASC,

    @Description("The largest contestable headroom first.")
    CONTESTABLE_DESC,

    @Description("By the unit's name.")
    UNIT_ASC;

    Comparator<Cell> comparator() {
        Comparator<CellKey> keys = keys();
        return (one, other) -> keys.compare(key(one), key(other));
    }

    /** The cells in this order that come after the key; all of them without one. */
    List<Cell> sorted(List<Cell> cells, @Nullable CellKey after) {
        Comparator<CellKey> keys = keys();
        return cells.stream()
                .map(cell -> new Keyed(key(cell), cell))
                .filter(keyed -> after == null || keys.compare(keyed.key(), after) > 0)
                .sorted(Comparator.comparing(Keyed::key, keys))
                .map(Keyed::cell)
                .toList();
    }

    private record Keyed(CellKey key, Cell cell) {}

    /** Where the cell stands in this order; its text is what a cursor holds. */
    CellKey key(Cell cell) {
        String name = this == UNIT_ASC ? cell.unit().name() : "";
        return new CellKey(
                value(cell), name, cell.unit().uuid(), cell.offering().uuid());
    }

    private @Nullable BigDecimal value(Cell cell) {
        return switch (this) {
            case HEADROOM_DESC -> Money.valueOf(cell.headroom());
            case WALLET_DESC ->
                cell.wallet() == null ? null : Money.valueOf(cell.wallet().mid());
            case SHARE_ASC -> cell.share() == null ? null : BigDecimal.valueOf(cell.share());
            case CONTESTABLE_DESC -> Money.valueOf(cell.contestableHeadroom());
            case UNIT_ASC -> null;
        };
    }

    private Comparator<CellKey> keys() {
        return this == SHARE_ASC ? CellKey.SMALLEST_FIRST : CellKey.LARGEST_FIRST;
    }
}
