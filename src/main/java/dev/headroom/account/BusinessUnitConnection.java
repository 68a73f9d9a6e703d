package dev.headroom.account;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of units. */
@Description("A page of units.")
public record BusinessUnitConnection(
        @NonNull @Description("The units with their cursors.")
        List<@NonNull BusinessUnitEdge> edges,

        @NonNull @Description("The units alone.") List<@NonNull BusinessUnit> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static BusinessUnitConnection of(Page<BusinessUnit> page) {
        return new BusinessUnitConnection(page.edges(BusinessUnitEdge::new), page.items(), page.pageInfo());
    }

    /** A unit and its place in the list. */
    @Description("A unit and its place in the list.")
    public record BusinessUnitEdge(
            @NonNull @Description("The unit.") BusinessUnit node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
