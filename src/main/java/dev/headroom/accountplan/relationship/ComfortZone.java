package dev.headroom.accountplan.relationship;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Whether we go where the headroom is, or where we are comfortable.
 *
 * <p>With p = a line's part of our touches and q = its part of the headroom, over the lines whose headroom is known:
 * comfort = 1 − Σ min(p, q), the part of our touches that would have to move for the two to agree (their total
 * variation distance).
 */
@Description("Whether we go where the headroom is, or where we are comfortable.")
public record ComfortZone(
        @Description("The part of our touches that goes elsewhere than the headroom: 0 when both are spread alike, 1"
                + " when we never go where there is any. Null when no headroom is known, or no touch is recorded in a"
                + " line of known headroom.")
        @Nullable
        Double comfort,

        @Ignore List<ComfortRow> rows,
        @Ignore List<ComfortRow> unknownRows,

        @NonNull @Description("Touches with contacts whose unit nobody knows: they take no part in the number.")
        Integer unplacedTouches,

        @Ignore List<String> place) {

    private static final Comparator<ComfortRow> NEGLECTED_FIRST =
            Comparator.comparingDouble(ComfortRow::lead).thenComparing(ComfortRow::unitUuid);

    public ComfortZone {
        rows = List.copyOf(rows);
        unknownRows = List.copyOf(unknownRows);
        place = List.copyOf(place);
    }

    /**
     * Compares the lines.
     *
     * @param place what tells lists of this zone from those of any other
     */
    static ComfortZone of(LineSums sums, List<String> place) {
        List<ComfortRow> rows = sums.rows(true).sorted(NEGLECTED_FIRST).toList();
        Double comfort = sums.comparable() ? ahead(rows) : null;
        return new ComfortZone(comfort, rows, sums.rows(false).toList(), sums.unplacedTouches(), place);
    }

    /** Σ max(0, p − q), which is 1 − Σ min(p, q) as both p and q add up to 1, and exactly 0 when they agree. */
    private static double ahead(List<ComfortRow> rows) {
        double ahead = rows.stream().mapToDouble(row -> Math.max(0, row.lead())).sum();
        return Math.min(1, ahead);
    }
}
