package dev.headroom.walletshare;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of next moves. */
@Description("A page of next moves.")
public record NextMoveConnection(
        @NonNull @Description("The next moves with their cursors.")
        List<@NonNull NextMoveEdge> edges,

        @NonNull @Description("The next moves alone.") List<@NonNull NextMove> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static NextMoveConnection of(Page<NextMove> page) {
        return new NextMoveConnection(page.edges(NextMoveEdge::new), page.items(), page.pageInfo());
    }

    /** A next move and its place in the list. */
    @Description("A next move and its place in the list.")
    public record NextMoveEdge(
            @NonNull @Description("The next move.") NextMove node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
