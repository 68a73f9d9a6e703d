package dev.headroom.walletshare;

import dev.headroom.platform.errors.BadInput;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell's place in an order, which outlives the cell: the next page starts after it even if the cell has moved since.
 *
 * @param value what is sorted by; null when the cell has no such value, which sorts last
 * @param name what is sorted by when it is a text, else empty
 */
record CellKey(@Nullable BigDecimal value, String name, UUID unit, UUID offering) {

    static final Comparator<CellKey> SMALLEST_FIRST = ordered(Comparator.naturalOrder());
    static final Comparator<CellKey> LARGEST_FIRST = ordered(Comparator.reverseOrder());

    private static Comparator<CellKey> ordered(Comparator<BigDecimal> values) {
        return Comparator.comparing(CellKey::value, Comparator.nullsLast(values))
                .thenComparing(CellKey::name)
                .thenComparing(CellKey::unit)
                .thenComparing(CellKey::offering);
    }

    /** The name comes last because it alone may hold the separator. */
    String text() {
        return (value == null ? "" : value.toPlainString()) + "~" + unit + "~" + offering + "~" + name;
    }

    static CellKey parse(String text) {
        String[] parts = text.split("~", 4);
        try {
            BigDecimal value = parts[0].isEmpty() ? null : new BigDecimal(parts[0]);
            return new CellKey(value, parts[3], UUID.fromString(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BadInput("The cursor (after) is not one of this list: start again from the first page.", "after");
        }
    }
}
