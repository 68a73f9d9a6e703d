package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of cells. */
@Description("A page of cells.")
public record CellConnection(
        @NonNull @Description("The cells with their cursors.")
        List<@NonNull CellEdge> edges,

        @NonNull @Description("The cells alone.") List<@NonNull Cell> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static CellConnection of(Page<Cell> page) {
        return new CellConnection(page.edges(CellEdge::new), page.items(), page.pageInfo());
    }

    /** A cell and its place in the list. */
    @Description("A cell and its place in the list.")
    public record CellEdge(
            @NonNull @Description("The cell.") Cell node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
