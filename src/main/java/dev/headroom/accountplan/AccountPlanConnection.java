package dev.headroom.accountplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of account plans. */
@Description("A page of account plans.")
public record AccountPlanConnection(
        @NonNull @Description("The account plans with their cursors.")
        List<@NonNull AccountPlanEdge> edges,

        @NonNull @Description("The account plans alone.") List<@NonNull AccountPlan> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static AccountPlanConnection of(Page<AccountPlan> page) {
        return new AccountPlanConnection(page.edges(AccountPlanEdge::new), page.items(), page.pageInfo());
    }

    /** An account plan and its place in the list. */
    @Description("An account plan and its place in the list.")
    public record AccountPlanEdge(
            @NonNull @Description("The account plan.") AccountPlan node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
