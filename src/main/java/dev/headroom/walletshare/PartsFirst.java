package dev.headroom.walletshare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Visits every pair after its parts and hands it the sum of what they hold, in one pass: each is added to two others,
 * however many estimates of wholes there are.
 *
 * <p>A pair's parts are those below its offering in its own unit, and all those within the offering in the units below.
 * So what is found travels first along the offerings of one unit, and with them to the unit above.
 */
final class PartsFirst<T> {

    private final Grid grid;
    private final T nothing;
    private final BinaryOperator<T> plus;
    private final List<T> belowInUnit;
    private final List<T> inUnitsBelow;

    PartsFirst(Grid grid, T nothing, BinaryOperator<T> plus) {
        this.grid = grid;
        this.nothing = nothing;
        this.plus = plus;
        belowInUnit = new ArrayList<>(Collections.nCopies(grid.size(), nothing));
        inUnitsBelow = new ArrayList<>(Collections.nCopies(grid.size(), nothing));
    }

    /** Tells what a pair itself holds from what is below it. */
    interface Visitor<T> {
        T visit(int pair, T below);
    }

    void visit(Visitor<T> visitor) {
        // Positions are in pre-order, so from the last to the first every pair comes after its parts.
        for (int pair = grid.size() - 1; pair >= 0; pair--) {
            T below = sum(belowInUnit.get(pair), inUnitsBelow.get(pair));
            T own = visitor.visit(pair, below);
            add(belowInUnit, grid.wholeOffering(pair), sum(belowInUnit.get(pair), own));
            add(inUnitsBelow, grid.wholeUnit(pair), sum(below, own));
        }
    }

    private void add(List<T> sums, int pair, T more) {
        if (pair != Grid.NONE) {
            sums.set(pair, sum(sums.get(pair), more));
        }
    }

    private T sum(T one, T other) {
        if (one == nothing) {
            return other;
        }
        return other == nothing ? one : plus.apply(one, other);
    }
}
