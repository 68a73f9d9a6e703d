package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of links to members. */
@Description("A page of links to members.")
public record TeamLinkConnection(
        @NonNull @Description("The links to members with their cursors.")
        List<@NonNull TeamLinkEdge> edges,

        @NonNull @Description("The links to members alone.") List<@NonNull TeamLink> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TeamLinkConnection of(Page<TeamLink> page) {
        return new TeamLinkConnection(page.edges(TeamLinkEdge::new), page.items(), page.pageInfo());
    }

    /** A link and its place in the list. */
    @Description("A link and its place in the list.")
    public record TeamLinkEdge(
            @NonNull @Description("The link.") TeamLink node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
