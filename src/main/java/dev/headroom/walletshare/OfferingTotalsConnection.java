package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of columns of a map. */
@Description("A page of columns of a map.")
public record OfferingTotalsConnection(
        @NonNull @Description("The columns of a map with their cursors.")
        List<@NonNull OfferingTotalsEdge> edges,

        @NonNull @Description("The columns of a map alone.") List<@NonNull OfferingTotals> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static OfferingTotalsConnection of(Page<OfferingTotals> page) {
        return new OfferingTotalsConnection(page.edges(OfferingTotalsEdge::new), page.items(), page.pageInfo());
    }

    /** A column and its place in the list. */
    @Description("A column and its place in the list.")
    public record OfferingTotalsEdge(
            @NonNull @Description("The column.") OfferingTotals node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
