package dev.headroom.walletshare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes a wallet-share map from its evidence. A pure function: the same inputs in any order give the same map.
 *
 * <p>The steps: sort the evidence by pair of unit and offering, give each pair its own wallet, make cells of them, and
 * add the cells up along both trees.
 */
final class WalletShare {

    private final WalletShareInputs inputs;
    private final Grid grid;
    private final List<PlacedCell> cells;
    private final EvidenceBook book;

    private WalletShare(WalletShareInputs inputs) {
        this.inputs = inputs;
        grid = Grid.of(inputs);
        book = new EvidenceBook(inputs, grid);
        Map<Integer, OwnWallet> wallets = OwnWallets.compute(grid, new EstimateChoice(inputs), book);
        cells = new CellComposer(inputs, grid).cells(book, wallets);
    }

    static ComputedMap compute(WalletShareInputs inputs) {
        return new WalletShare(inputs).map();
    }

    private ComputedMap map() {
        Tally all = new Tally();
        cells.forEach(placed -> all.add(placed.cell()));
        return new ComputedMap(
                inputs.period(),
                inputs.asOf(),
                inputs.currency(),
                all.totals(inputs.currency()),
                cells.stream().map(PlacedCell::cell).toList(),
                unitTotals(),
                offeringTotals(),
                new NextMoves(grid, book, inputs).ranked(cells),
                BlindSpots.of(grid, book));
    }

    private List<UnitTotals> unitTotals() {
        var units = grid.units();
        return sums(units, PlacedCell::unit, (position, totals, residual) -> {
            int parent = units.parent(position);
            UUID parentUuid = parent == Forest.NONE ? null : units.node(parent).uuid();
            return new UnitTotals(units.node(position), parentUuid, totals, residual);
        });
    }

    private List<OfferingTotals> offeringTotals() {
        var offerings = grid.offerings();
        return sums(offerings, PlacedCell::offering, (position, totals, residual) -> {
            int parent = offerings.parent(position);
            UUID parentUuid =
                    parent == Forest.NONE ? null : offerings.node(parent).uuid();
            return new OfferingTotals(offerings.node(position), parentUuid, totals, residual);
        });
    }

    private interface Row<R> {
        R of(int position, WalletTotals totals, @Nullable WalletTotals residual);
    }

    /** The sums per node of one tree: what the node has itself, and that plus everything below it. */
    private <R> List<R> sums(Forest<?> forest, ToIntFunction<PlacedCell> node, Row<R> row) {
        Tally[] own = tallies(forest.size());
        Tally[] all = tallies(forest.size());
        cells.forEach(placed -> own[node.applyAsInt(placed)].add(placed.cell()));
        for (int position = 0; position < all.length; position++) {
            all[position].add(own[position]);
        }
        forest.upwards((parent, child) -> all[parent].add(all[child]));
        List<R> rows = new ArrayList<>(forest.size());
        for (int position = 0; position < forest.size(); position++) {
            boolean nothingLeftOver = forest.leaf(position) || own[position].empty();
            WalletTotals residual = nothingLeftOver ? null : own[position].totals(inputs.currency());
            rows.add(row.of(position, all[position].totals(inputs.currency()), residual));
        }
        return rows;
    }

    private static Tally[] tallies(int size) {
        return Stream.generate(Tally::new).limit(size).toArray(Tally[]::new);
    }
}
