package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of members whom revenue hangs on. */
@Description("A page of members whom revenue hangs on.")
public record MemberRevenueAtRiskConnection(
        @NonNull @Description("The members whom revenue hangs on with their cursors.")
        List<@NonNull MemberRevenueAtRiskEdge> edges,

        @NonNull @Description("The members whom revenue hangs on alone.")
        List<@NonNull MemberRevenueAtRisk> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static MemberRevenueAtRiskConnection of(Page<MemberRevenueAtRisk> page) {
        return new MemberRevenueAtRiskConnection(
                page.edges(MemberRevenueAtRiskEdge::new), page.items(), page.pageInfo());
    }

    /** A member with the revenue and its place in the list. */
    @Description("A member with the revenue and its place in the list.")
    public record MemberRevenueAtRiskEdge(
            @NonNull @Description("The member with the revenue.")
            MemberRevenueAtRisk node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
