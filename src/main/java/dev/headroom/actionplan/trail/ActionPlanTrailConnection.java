package dev.headroom.actionplan.trail;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a plan's trail. */
@Description("A page of a plan's trail.")
public record ActionPlanTrailConnection(
        @NonNull @Description("The entries with their cursors.")
        List<@NonNull ActionPlanTrailEdge> edges,

        @NonNull @Description("The entries alone.") List<@NonNull ActionPlanTrailEntry> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @NonNull
        @Description("Whether each entry of the page says what its hash says and follows the one before it, the one"
                + " before the page included; on the last page also whether the plan itself holds the last one.")
        Boolean verified) {

    static ActionPlanTrailConnection of(Page<ActionPlanTrailEntry> page, boolean verified) {
        return new ActionPlanTrailConnection(
                page.edges(ActionPlanTrailEdge::new), page.items(), page.pageInfo(), verified);
    }

    /** An entry and its place in the trail. */
    @Description("An entry and its place in the trail.")
    public record ActionPlanTrailEdge(
            @NonNull @Description("The entry.") ActionPlanTrailEntry node,
            @NonNull @Description("Its place in the trail.") String cursor) {}
}
