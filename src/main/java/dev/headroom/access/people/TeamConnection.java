package dev.headroom.access.people;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of teams. */
@Description("A page of teams.")
public record TeamConnection(
        @NonNull @Description("The teams with their cursors.")
        List<@NonNull TeamEdge> edges,

        @NonNull @Description("The teams alone.") List<@NonNull Team> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TeamConnection of(Page<Team> page) {
        return new TeamConnection(page.edges(TeamEdge::new), page.items(), page.pageInfo());
    }

    /** A team and its place in the list. */
    @Description("A team and its place in the list.")
    public record TeamEdge(
            @NonNull @Description("The team.") Team node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
