package dev.headroom.accountplan.relationship;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The units, a parent before its parts and siblings by name, and which of them are lines of business.
 *
 * <p>A line is a unit at the top of its account; where a single one stands at the top it is the account under another
 * name, and the units right below it are lines as well. Everything deeper is a part of a line.
 */
final class UnitTree {

    static final int NONE = -1;

    private static final Comparator<MapUnit> LAST_FIRST =
            Comparator.comparing(MapUnit::name).thenComparing(MapUnit::uuid).reversed();

    private final List<MapUnit> units = new ArrayList<>();
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final int[] parents;
    private final int[] lines;

    UnitTree(List<MapUnit> all) {
        parents = new int[all.size()];
        lines = new int[all.size()];
        Map<UUID, List<MapUnit>> parts = new HashMap<>();
        List<MapUnit> tops = new ArrayList<>();
        Set<UUID> given = new HashSet<>();
        all.forEach(unit -> given.add(unit.uuid()));
        for (MapUnit unit : all) {
            UUID parent = unit.parent();
            boolean top = parent == null || !given.contains(parent);
            (top ? tops : parts.computeIfAbsent(parent, id -> new ArrayList<>())).add(unit);
        }
        walk(tops, parts);
        drawLines(tops);
    }

    private void walk(List<MapUnit> tops, Map<UUID, List<MapUnit>> parts) {
        Deque<MapUnit> open = new ArrayDeque<>();
        push(open, tops);
        while (!open.isEmpty()) {
            MapUnit unit = open.pop();
            int position = units.size();
            parents[position] = position(unit.parent());
            units.add(unit);
            positions.put(unit.uuid(), position);
            push(open, parts.getOrDefault(unit.uuid(), List.of()));
        }
        if (units.size() < parents.length) {
            throw new IllegalArgumentException("the units' parents form a circle, or a unit is given twice");
        }
    }

    private static void push(Deque<MapUnit> open, List<MapUnit> siblings) {
        siblings.stream().sorted(LAST_FIRST).forEach(open::push);
    }

    private void drawLines(List<MapUnit> tops) {
        Map<UUID, Integer> topsOfAccount = new HashMap<>();
        tops.forEach(top -> topsOfAccount.merge(top.account(), 1, Integer::sum));
        for (int position = 0; position < parents.length; position++) {
            int parent = parents[position];
            boolean belowTheOnlyTop = parent != NONE
                    && parents[parent] == NONE
                    && topsOfAccount.getOrDefault(unit(parent).account(), 0) == 1;
            lines[position] = parent == NONE || belowTheOnlyTop ? position : lines[parent];
        }
    }

    int size() {
        return units.size();
    }

    MapUnit unit(int position) {
        return units.get(position);
    }

    /** The unit's position, or {@link #NONE} when there is no such unit. */
    int position(@Nullable UUID unit) {
        return unit == null ? NONE : positions.getOrDefault(unit, NONE);
    }

    /** The parent's position, or {@link #NONE} at the top. */
    int parent(int position) {
        return parents[position];
    }

    /** Whether the unit is the whole or a part of it. */
    boolean isWithin(UUID whole, UUID unit) {
        int above = position(unit);
        while (above != NONE && !unit(above).uuid().equals(whole)) {
            above = parent(above);
        }
        return above != NONE;
    }

    /** The position of the line that the unit is, or is a part of. */
    int line(int position) {
        return lines[position];
    }

    boolean isLine(int position) {
        return lines[position] == position;
    }
}
