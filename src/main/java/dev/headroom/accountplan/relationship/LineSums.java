package dev.headroom.accountplan.relationship;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each line of business has, its parts included: contacts, touches and headroom. Lines rather than single units,
 * because a director is met for everything below them.
 */
final class LineSums {

    private final UnitTree tree;
    private final Currency currency;
    private final int[] contacts;
    private final int[] touches;
    private final int[] unknownCells;
    private final @Nullable BigDecimal[] headroom;
    private int unplacedTouches;
    private int knownTouches;
    private BigDecimal knownHeadroom = BigDecimal.ZERO;

    LineSums(UnitTree tree, Engagement engagement, RelationshipFacts facts) {
        this.tree = tree;
        currency = facts.currency();
        contacts = new int[tree.size()];
        touches = new int[tree.size()];
        unknownCells = new int[tree.size()];
        headroom = new BigDecimal[tree.size()];
        engagement.standings().forEach(this::add);
        facts.cells().forEach(this::add);
        lines(true).forEach(line -> knownTouches += touches[line]);
    }

    private void add(Engagement.Standing standing) {
        int unit = tree.position(standing.contact().unit());
        if (unit == UnitTree.NONE) {
            unplacedTouches += standing.touches();
        } else {
            contacts[tree.line(unit)]++;
            touches[tree.line(unit)] += standing.touches();
        }
    }

    private void add(CellFigure cell) {
        int unit = tree.position(cell.unit());
        if (unit == UnitTree.NONE || !cell.eligible()) {
            return;
        }
        int line = tree.line(unit);
        BigDecimal known = cell.headroom();
        if (known == null) {
            unknownCells[line]++;
        } else {
            BigDecimal before = headroom[line];
            BigDecimal amount = known.max(BigDecimal.ZERO);
            headroom[line] = before == null ? amount : before.add(amount);
            knownHeadroom = knownHeadroom.add(amount);
        }
    }

    private IntStream lines(boolean known) {
        return IntStream.range(0, tree.size()).filter(unit -> tree.isLine(unit) && (headroom[unit] != null) == known);
    }

    /** A row for each line whose headroom is known, or for each of the others, in tree order. */
    Stream<ComfortRow> rows(boolean known) {
        return lines(known).mapToObj(this::row);
    }

    private ComfortRow row(int line) {
        BigDecimal amount = headroom[line];
        boolean touched = amount != null && knownTouches > 0;
        return new ComfortRow(
                tree.unit(line).uuid(),
                contacts[line],
                touches[line],
                touched ? (double) touches[line] / knownTouches : null,
                amount == null ? null : Money.of(amount, currency),
                amount == null || knownHeadroom.signum() == 0
                        ? null
                        : amount.doubleValue() / knownHeadroom.doubleValue(),
                unknownCells[line]);
    }

    /** Whether lines of known headroom have both a touch and some headroom, so that the two can be compared. */
    boolean comparable() {
        return knownTouches > 0 && knownHeadroom.signum() > 0;
    }

    /** Touches with contacts that stand in none of the units. */
    int unplacedTouches() {
        return unplacedTouches;
    }
}
