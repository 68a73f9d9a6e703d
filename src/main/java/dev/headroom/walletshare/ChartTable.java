package dev.headroom.walletshare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows and columns of the chart, those with the most headroom first. What does not fit is added up in a last row
 * and a last column, so that nothing is missing.
 */
record ChartTable(List<String> columns, List<Row> rows) {

    static final int MOST_ROWS = 60;
    static final int MOST_COLUMNS = 12;

    /** A column more holds the sum of the rest, where there is one. */
    static int wantedColumns(List<Cell> cells) {
        long offerings =
                cells.stream().map(cell -> cell.offering().uuid()).distinct().count();
        return (int) Math.min(offerings, MOST_COLUMNS + 1);
    }

    /** One unit, or what is left of them. */
    record Row(String name, List<ChartTile> tiles) {}

    /** A unit or an offering with its cells. */
    private record Axis(
            String name, List<UUID> ids, @Nullable BigDecimal headroom) {}

    private static final Comparator<Axis> LARGEST_FIRST = Comparator.comparing(
                    Axis::headroom, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
            .reversed()
            .thenComparing(Axis::name);

    static ChartTable of(List<Cell> cells, int columns) {
        Function<Cell, UUID> unit = cell -> cell.unit().uuid();
        Function<Cell, UUID> offering = cell -> cell.offering().uuid();
        List<Axis> units = axes(cells, unit, cell -> cell.unit().name(), MOST_ROWS + 1, "more units");
        List<Axis> offerings = axes(cells, offering, cell -> cell.offering().name(), columns, "more offerings");
        Map<UUID, Map<UUID, Cell>> byUnit = new HashMap<>();
        cells.forEach(cell ->
                byUnit.computeIfAbsent(unit.apply(cell), id -> new HashMap<>()).put(offering.apply(cell), cell));
        List<Row> rows = new ArrayList<>();
        for (Axis row : units) {
            List<ChartTile> tiles = new ArrayList<>();
            for (Axis column : offerings) {
                tiles.add(ChartTile.of(cells(byUnit, row, column)));
            }
            rows.add(new Row(row.name(), List.copyOf(tiles)));
        }
        return new ChartTable(offerings.stream().map(Axis::name).toList(), List.copyOf(rows));
    }

    private static List<Axis> axes(
            List<Cell> cells, Function<Cell, UUID> id, Function<Cell, String> name, int most, String more) {
        List<Axis> axes = cells.stream()
                .collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> axis(entry.getKey(), entry.getValue(), name))
                .sorted(LARGEST_FIRST)
                .toList();
        if (axes.size() <= most) {
            return axes;
        }
        List<Axis> shown = new ArrayList<>(axes.subList(0, most - 1));
        List<Axis> rest = axes.subList(most - 1, axes.size());
        List<UUID> ids = rest.stream().flatMap(axis -> axis.ids().stream()).toList();
        shown.add(new Axis(rest.size() + " " + more, ids, null));
        return shown;
    }

    private static Axis axis(UUID id, List<Cell> cells, Function<Cell, String> name) {
        // Only what has parts has no leaf cell of its own.
        boolean hasParts = cells.stream().allMatch(cell -> cell.has(CellFlag.NOT_BROKEN_DOWN));
        String plain = name.apply(cells.get(0));
        BigDecimal headroom = ChartTile.of(cells).headroom();
        return new Axis(hasParts ? "Rest of " + plain : plain, List.of(id), headroom);
    }

    private static List<Cell> cells(Map<UUID, Map<UUID, Cell>> byUnit, Axis row, Axis column) {
        List<Cell> found = new ArrayList<>();
        for (UUID unit : row.ids()) {
            Map<UUID, Cell> byOffering = byUnit.getOrDefault(unit, Map.of());
            for (UUID offering : column.ids()) {
                Cell cell = byOffering.get(offering);
                if (cell != null) {
                    found.add(cell);
                }
            }
        }
        return found;
    }

    /** The largest amount of a single cell, zero when there is none. */
    BigDecimal largest() {
        BigDecimal largest = BigDecimal.ZERO;
        for (Row row : rows) {
            for (ChartTile tile : row.tiles()) {
                boolean coloured = tile.kind() == ChartTile.Kind.SIZED && tile.headroom() != null;
                largest = coloured ? largest.max(tile.headroom()) : largest;
            }
        }
        return largest;
    }

    boolean shows(ChartTile.Kind kind) {
        return rows.stream().flatMap(row -> row.tiles().stream()).anyMatch(tile -> tile.kind() == kind);
    }
}
