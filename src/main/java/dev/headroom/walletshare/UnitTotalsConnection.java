package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of rows of a map. */
@Description("A page of rows of a map.")
public record UnitTotalsConnection(
        @NonNull @Description("The rows of a map with their cursors.")
        List<@NonNull UnitTotalsEdge> edges,

        @NonNull @Description("The rows of a map alone.") List<@NonNull UnitTotals> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static UnitTotalsConnection of(Page<UnitTotals> page) {
        return new UnitTotalsConnection(page.edges(UnitTotalsEdge::new), page.items(), page.pageInfo());
    }

    /** A row and its place in the list. */
    @Description("A row and its place in the list.")
    public record UnitTotalsEdge(
            @NonNull @Description("The row.") UnitTotals node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
