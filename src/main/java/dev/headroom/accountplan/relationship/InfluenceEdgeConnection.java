package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of lines between stakeholders. */
@Description("A page of lines between stakeholders.")
public record InfluenceEdgeConnection(
        @NonNull @Description("The lines between stakeholders with their cursors.")
        List<@NonNull InfluenceEdgeEdge> edges,

        @NonNull @Description("The lines between stakeholders alone.")
        List<@NonNull InfluenceEdge> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static InfluenceEdgeConnection of(Page<InfluenceEdge> page) {
        return new InfluenceEdgeConnection(page.edges(InfluenceEdgeEdge::new), page.items(), page.pageInfo());
    }

    /** A line and its place in the list. */
    @Description("A line and its place in the list.")
    public record InfluenceEdgeEdge(
            @NonNull @Description("The line.") InfluenceEdge node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
