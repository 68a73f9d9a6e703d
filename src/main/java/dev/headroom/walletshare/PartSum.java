package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sums over a part of a map, which add up with those of other maps. */
record PartSum(Tally tally, Currency currency) {

    /** Over the cells of a unit with its parts and of an offering with its parts; over all of them for null. */
    static PartSum of(ComputedMap map, @Nullable UUID unit, @Nullable UUID offering) {
        Map<UUID, UUID> units = parents(map.units(), row -> row.unit().uuid(), UnitTotals::parentUuid);
        Map<UUID, UUID> offerings =
                parents(map.offerings(), row -> row.offering().uuid(), OfferingTotals::parentUuid);
        Tally tally = new Tally();
        map.cells().stream()
                .filter(cell -> isWithin(unit, cell.unit().uuid(), units))
                .filter(cell -> isWithin(offering, cell.offering().uuid(), offerings))
                .forEach(tally::add);
        return new PartSum(tally, map.currency());
    }

    /** Of at least one part. */
    static WalletTotals together(List<PartSum> parts) {
        Tally all = new Tally();
        parts.forEach(part -> all.add(part.tally()));
        return all.totals(parts.get(0).currency());
    }

    private static <R> Map<UUID, UUID> parents(List<R> rows, Function<R, UUID> id, Function<R, @Nullable UUID> parent) {
        Map<UUID, UUID> parents = new HashMap<>();
        for (R row : rows) {
            UUID above = parent.apply(row);
            if (above != null) {
                parents.put(id.apply(row), above);
            }
        }
        return parents;
    }

    private static boolean isWithin(@Nullable UUID top, UUID node, Map<UUID, UUID> parents) {
        UUID above = node;
        while (top != null && above != null && !above.equals(top)) {
            above = parents.get(above);
        }
        return top == null || above != null;
    }
}
