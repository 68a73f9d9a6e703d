package dev.headroom.accountplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of differences. */
@Description("A page of differences.")
public record PlanChangeConnection(
        @NonNull @Description("The differences with their cursors.")
        List<@NonNull PlanChangeEdge> edges,

        @NonNull @Description("The differences alone.") List<@NonNull PlanChange> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static PlanChangeConnection of(Page<PlanChange> page) {
        return new PlanChangeConnection(page.edges(PlanChangeEdge::new), page.items(), page.pageInfo());
    }

    /** A difference and its place in the list. */
    @Description("A difference and its place in the list.")
    public record PlanChangeEdge(
            @NonNull @Description("The difference.") PlanChange node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
