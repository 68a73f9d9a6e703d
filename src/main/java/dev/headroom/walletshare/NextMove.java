package dev.headroom.walletshare;

import dev.headroom.platform.money.Money;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A cell worth going for, and why. */
@Description("A cell worth going for next: contestable headroom weighed by how near to us the unit is.")
public record NextMove(
        @NonNull @Description("1 for the best move of the map.")
        Integer rank,

        @NonNull @Description("The cell to win.") Cell cell,

        @NonNull
        @Description(
                "(wallet − ours − inHouse − lockedByRivals) × reach, always above zero; nothing is taken off for what"
                        + " is unknown.")
        Money score,

        @NonNull @Description("The five numbers that made the score, in the order of its formula.")
        List<@NonNull NextMoveTerm> terms) {

    /** Ties are ordered by unit, then by offering. */
    static final Comparator<CellKey> BEST_FIRST = CellKey.LARGEST_FIRST;

    public NextMove {
        terms = List.copyOf(terms);
    }

    /** The move's place in the order, which outlives its rank. */
    CellKey key() {
        return key(score, cell);
    }

    static CellKey key(Money score, Cell cell) {
        return new CellKey(
                score.amount().value(), "", cell.unit().uuid(), cell.offering().uuid());
    }
}
