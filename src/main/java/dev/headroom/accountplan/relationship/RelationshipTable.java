package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import dev.headroom.account.figures.CellFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The rows of the chart: lines of business with the most revenue and headroom first, each followed by its parts. What
 * does not fit is added up in a last row, so that nothing is missing.
 */
record RelationshipTable(List<Row> rows) {

    static final int MOST_ROWS = 60;

    /** The levels that have a column; others fill no requirement. */
    static final List<ContactLevel> LEVELS = Arrays.stream(ContactLevel.values())
            .filter(level -> level != ContactLevel.OTHER)
            .toList();

    /**
     * One unit, or what is left of them.
     *
     * @param part whether it is a part of the line above it
     * @param tiles one for each level
     */
    record Row(String name, boolean part, List<Tile> tiles, Threads threads) {

        boolean hasGaps() {
            return tiles.stream().anyMatch(tile -> tile.engaged() < tile.required());
        }
    }

    /** How many contacts are needed, known and engaged; of several units, each counts at most what it needs. */
    record Tile(int required, int known, int engaged) {

        private static final Tile NONE = new Tile(0, 0, 0);

        private static Tile of(CoverageSlot slot) {
            int useful = slot.required() == 0 ? 0 : Math.min(slot.required(), slot.engaged());
            return new Tile(slot.required(), slot.known(), useful);
        }

        private Tile plus(Tile other) {
            return new Tile(required + other.required, known + other.known, engaged + other.engaged);
        }
    }

    /** How few reach the unit's cells with revenue or headroom, on either side; {@link #ENOUGH} when two or more do. */
    record Threads(int theirs, int ours) {

        static final int ENOUGH = 2;
        private static final Threads BOTH_ENOUGH = new Threads(ENOUGH, ENOUGH);

        private static Threads of(SingleThreadedCell cell) {
            return new Threads(
                    count(cell.onTheirSide(), cell.onlyPersonUuid() != null),
                    count(cell.onOurSide(), cell.onlyMemberUuid() != null));
        }

        private static int count(boolean thin, boolean one) {
            return thin ? one ? 1 : 0 : ENOUGH;
        }

        private Threads fewest(Threads other) {
            return new Threads(Math.min(theirs, other.theirs), Math.min(ours, other.ours));
        }
    }

    static RelationshipTable of(RelationshipPicture picture) {
        UnitTree tree = picture.tree();
        Map<UUID, Map<ContactLevel, Tile>> tiles = new HashMap<>();
        picture.slots().forEach(slot -> tiles.computeIfAbsent(slot.unitUuid(), id -> new HashMap<>())
                .put(slot.level(), Tile.of(slot)));
        Map<UUID, Threads> threads = new HashMap<>();
        picture.singleThreadedCells()
                .forEach(cell -> threads.merge(cell.unitUuid(), Threads.of(cell), Threads::fewest));
        List<Row> rows = new ArrayList<>();
        for (int unit : ordered(tree, picture.facts().cells())) {
            UUID id = tree.unit(unit).uuid();
            Map<ContactLevel, Tile> byLevel = tiles.getOrDefault(id, Map.of());
            List<Tile> row = LEVELS.stream()
                    .map(level -> byLevel.getOrDefault(level, Tile.NONE))
                    .toList();
            Threads hangsBy = threads.getOrDefault(id, Threads.BOTH_ENOUGH);
            rows.add(new Row(tree.unit(unit).name(), !tree.isLine(unit), row, hangsBy));
        }
        return new RelationshipTable(shortened(rows));
    }

    private static int[] ordered(UnitTree tree, List<CellFigure> cells) {
        BigDecimal[] stakes = new BigDecimal[tree.size()];
        Arrays.fill(stakes, BigDecimal.ZERO);
        for (CellFigure cell : cells) {
            int unit = tree.position(cell.unit());
            if (unit != UnitTree.NONE) {
                stakes[tree.line(unit)] = stakes[tree.line(unit)].add(CellThreads.stake(cell));
            }
        }
        Comparator<Integer> mostAtStakeFirst = Comparator.comparing((Integer unit) -> stakes[tree.line(unit)])
                .reversed()
                .thenComparing(tree::line)
                .thenComparing(unit -> unit);
        return IntStream.range(0, tree.size())
                .boxed()
                .sorted(mostAtStakeFirst)
                .mapToInt(unit -> unit)
                .toArray();
    }

    private static List<Row> shortened(List<Row> rows) {
        if (rows.size() <= MOST_ROWS + 1) {
            return List.copyOf(rows);
        }
        List<Row> shown = new ArrayList<>(rows.subList(0, MOST_ROWS));
        List<Row> rest = rows.subList(MOST_ROWS, rows.size());
        List<Tile> sums = IntStream.range(0, LEVELS.size())
                .mapToObj(level ->
                        rest.stream().map(row -> row.tiles().get(level)).reduce(Tile.NONE, Tile::plus))
                .toList();
        Threads fewest = rest.stream().map(Row::threads).reduce(Threads.BOTH_ENOUGH, Threads::fewest);
        shown.add(new Row(rest.size() + " more units", false, sums, fewest));
        return List.copyOf(shown);
    }

    /** Whether any unit hangs by fewer than two on either side. */
    boolean hasThinThreads() {
        return rows.stream().anyMatch(row -> !row.threads().equals(Threads.BOTH_ENOUGH));
    }
}
