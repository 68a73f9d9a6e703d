package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of people whom revenue hangs on. */
@Description("A page of people whom revenue hangs on.")
public record PersonRevenueAtRiskConnection(
        @NonNull @Description("The people whom revenue hangs on with their cursors.")
        List<@NonNull PersonRevenueAtRiskEdge> edges,

        @NonNull @Description("The people whom revenue hangs on alone.")
        List<@NonNull PersonRevenueAtRisk> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static PersonRevenueAtRiskConnection of(Page<PersonRevenueAtRisk> page) {
        return new PersonRevenueAtRiskConnection(
                page.edges(PersonRevenueAtRiskEdge::new), page.items(), page.pageInfo());
    }

    /** A person with the revenue and its place in the list. */
    @Description("A person with the revenue and its place in the list.")
    public record PersonRevenueAtRiskEdge(
            @NonNull @Description("The person with the revenue.")
            PersonRevenueAtRisk node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
