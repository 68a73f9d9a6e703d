package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of single-threaded cells. */
@Description("A page of single-threaded cells.")
public record SingleThreadedCellConnection(
        @NonNull @Description("The single-threaded cells with their cursors.")
        List<@NonNull SingleThreadedCellEdge> edges,

        @NonNull @Description("The single-threaded cells alone.")
        List<@NonNull SingleThreadedCell> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static SingleThreadedCellConnection of(Page<SingleThreadedCell> page) {
        return new SingleThreadedCellConnection(page.edges(SingleThreadedCellEdge::new), page.items(), page.pageInfo());
    }

    /** A single-threaded cell and its place in the list. */
    @Description("A single-threaded cell and its place in the list.")
    public record SingleThreadedCellEdge(
            @NonNull @Description("The single-threaded cell.")
            SingleThreadedCell node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
