package dev.headroom.account.figures;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows the cells of accounts. Contributed as a bean by the feature that computes them. */
public interface CellFigures {

    /** Every cell of each account that the caller may see; an account they may not see is left out. */
    Uni<Map<UUID, List<CellFigure>>> cells(FigureView view, Set<UUID> accounts);
}
