package dev.headroom.accountplan.standing;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of cells. */
@Description("A page of cells.")
public record WhiteSpaceCellConnection(
        @NonNull @Description("The cells with their cursors.")
        List<@NonNull WhiteSpaceCellEdge> edges,

        @NonNull @Description("The cells alone.") List<@NonNull WhiteSpaceCell> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static WhiteSpaceCellConnection of(Page<WhiteSpaceCell> page) {
        return new WhiteSpaceCellConnection(page.edges(WhiteSpaceCellEdge::new), page.items(), page.pageInfo());
    }

    /** A cell and its place in the list. */
    @Description("A cell and its place in the list.")
    public record WhiteSpaceCellEdge(
            @NonNull @Description("The cell.") WhiteSpaceCell node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
