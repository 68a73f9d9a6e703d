package dev.headroom.accountplan;

import dev.headroom.account.figures.CellFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a plan leaves undone: cells to win that nothing is done about, actions nobody does, actions that are late. */
public final class WorkGaps {

    private static final Comparator<PlanAction> LONGEST_DUE_FIRST =
            Comparator.comparing(PlanAction::dueOn).thenComparing(PlanAction::uuid);

    private WorkGaps() {}

    /**
     * Cells with headroom, the largest first, that no unfinished action aims at. A cell of unknown headroom is not
     * among them: what is to be done about it is to size it.
     */
    public static List<CellFigure> whiteSpaceWithoutAction(PlanContent content, List<CellFigure> cells) {
        return cells.stream()
                .filter(cell -> cell.eligible() && headroom(cell).signum() > 0)
                .filter(cell -> content.actions().stream().noneMatch(action -> aims(action, cell)))
                .sorted(Comparator.comparing(WorkGaps::headroom)
                        .reversed()
                        .thenComparing(CellFigure::unit)
                        .thenComparing(CellFigure::offering))
                .toList();
    }

    /**
     * Unfinished actions without an owner, the one that is due first in front.
     *
     * @param active the members who may still sign in: somebody who left does nothing any more
     */
    public static List<PlanAction> withoutOwner(PlanContent content, Set<UUID> active) {
        return content.actions().stream()
                .filter(action ->
                        action.unfinished() && (action.ownerUuid() == null || !active.contains(action.ownerUuid())))
                .sorted(LONGEST_DUE_FIRST)
                .toList();
    }

    /** Unfinished actions past their due date, the longest overdue first. */
    public static List<PlanAction> late(PlanContent content, LocalDate asOf) {
        return content.actions().stream()
                .filter(action -> action.lateOn(asOf))
                .sorted(LONGEST_DUE_FIRST)
                .toList();
    }

    private static boolean aims(PlanAction action, CellFigure cell) {
        return action.unfinished() && action.aim() != null && action.aim().isCell(cell.unit(), cell.offering());
    }

    private static BigDecimal headroom(CellFigure cell) {
        return cell.headroom() == null ? BigDecimal.ZERO : cell.headroom();
    }
}
