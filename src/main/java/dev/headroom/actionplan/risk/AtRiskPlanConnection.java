package dev.headroom.actionplan.risk;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of plans that need help. */
@Description("A page of plans that need help.")
public record AtRiskPlanConnection(
        @NonNull @Description("The plans with their cursors.")
        List<@NonNull AtRiskPlanEdge> edges,

        @NonNull @Description("The plans alone.") List<@NonNull AtRiskPlan> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @NonNull @Description("How many open plans were looked at.")
        Integer ranked,

        @NonNull @Description("Whether there are older open plans that were not looked at: more than 500 are open.")
        Boolean olderLeftOut) {

    static AtRiskPlanConnection of(Page<AtRiskPlan> page, int ranked, boolean olderLeftOut) {
        return new AtRiskPlanConnection(
                page.edges(AtRiskPlanEdge::new), page.items(), page.pageInfo(), ranked, olderLeftOut);
    }

    /** A plan that needs help and its place in the list. */
    @Description("A plan that needs help and its place in the list.")
    public record AtRiskPlanEdge(
            @NonNull @Description("The plan.") AtRiskPlan node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
