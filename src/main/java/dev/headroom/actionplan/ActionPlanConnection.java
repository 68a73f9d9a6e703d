package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of action plans. */
@Description("A page of action plans.")
public record ActionPlanConnection(
        @NonNull @Description("The action plans with their cursors.")
        List<@NonNull ActionPlanEdge> edges,

        @NonNull @Description("The action plans alone.") List<@NonNull ActionPlan> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ActionPlanConnection of(Page<ActionPlan> page) {
        return new ActionPlanConnection(page.edges(ActionPlanEdge::new), page.items(), page.pageInfo());
    }

    /** An action plan and its place in the list. */
    @Description("An action plan and its place in the list.")
    public record ActionPlanEdge(
            @NonNull @Description("The action plan.") ActionPlan node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
