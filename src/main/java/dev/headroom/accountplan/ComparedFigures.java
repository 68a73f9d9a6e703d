package dev.headroom.accountplan;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of two days over the cells whose wallet is known on both: summed over different cells, a share falls when
 * somebody sizes a cell we sell little in, which is no loss. What came to be known is told apart.
 *
 * @param learnedCells how many cells are known now that were not
 * @param learned the wallet of these
 * @param forgottenCells how many cells were known and are not any more
 * @param forgotten the wallet these had
 */
public record ComparedFigures(
        PlanFigures then, PlanFigures now, int learnedCells, Money learned, int forgottenCells, Money forgotten) {

    private record Place(UUID account, UUID unit, UUID offering) {}

    public static ComparedFigures of(List<CellFigure> then, List<CellFigure> now, Currency currency) {
        Map<Place, CellFigure> before = new HashMap<>();
        then.stream().filter(ComparedFigures::isKnown).forEach(cell -> before.put(place(cell), cell));
        List<CellFigure> learned = new ArrayList<>();
        List<CellFigure> thenBoth = new ArrayList<>();
        List<CellFigure> nowBoth = new ArrayList<>();
        for (CellFigure cell : now) {
            if (isKnown(cell)) {
                CellFigure earlier = before.remove(place(cell));
                if (earlier == null) {
                    learned.add(cell);
                } else {
                    thenBoth.add(earlier);
                    nowBoth.add(cell);
                }
            }
        }
        return new ComparedFigures(
                PlanFigures.of(thenBoth, currency, null, 0),
                PlanFigures.of(nowBoth, currency, null, 0),
                learned.size(),
                wallet(learned, currency),
                before.size(),
                wallet(List.copyOf(before.values()), currency));
    }

    /** How much our share of what was known on both days gained; null when nothing was. */
    public @Nullable Double shareMoved() {
        return then.share() == null || now.share() == null ? null : now.share() - then.share();
    }

    /** How much the headroom of what was known on both days grew; null when nothing was. */
    public @Nullable Money headroomMoved() {
        Money before = then.headroom();
        Money after = now.headroom();
        return before == null || after == null
                ? null
                : Money.of(after.amount().value().subtract(before.amount().value()), learned.currency());
    }

    private static boolean isKnown(CellFigure cell) {
        return cell.eligible() && cell.wallet() != null && cell.headroom() != null;
    }

    private static Place place(CellFigure cell) {
        return new Place(cell.account(), cell.unit(), cell.offering());
    }

    private static Money wallet(List<CellFigure> cells, Currency currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellFigure cell : cells) {
            sum = cell.wallet() == null ? sum : sum.add(cell.wallet());
        }
        return Money.of(sum, currency);
    }
}
