package dev.headroom.account.contact;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of touches. */
@Description("A page of touches.")
public record TouchConnection(
        @NonNull @Description("The touches with their cursors.")
        List<@NonNull TouchEdge> edges,

        @NonNull @Description("The touches alone.") List<@NonNull Touch> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static TouchConnection of(Page<Touch> page) {
        return new TouchConnection(page.edges(TouchEdge::new), page.items(), page.pageInfo());
    }

    /** A touch and its place in the list. */
    @Description("A touch and its place in the list.")
    public record TouchEdge(
            @NonNull @Description("The touch.") Touch node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
