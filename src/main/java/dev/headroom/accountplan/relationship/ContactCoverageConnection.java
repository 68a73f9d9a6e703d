package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of contacts with their coverage. */
@Description("A page of contacts with their coverage.")
public record ContactCoverageConnection(
        @NonNull @Description("The contacts with their coverage with their cursors.")
        List<@NonNull ContactCoverageEdge> edges,

        @NonNull @Description("The contacts with their coverage alone.")
        List<@NonNull ContactCoverage> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ContactCoverageConnection of(Page<ContactCoverage> page) {
        return new ContactCoverageConnection(page.edges(ContactCoverageEdge::new), page.items(), page.pageInfo());
    }

    /** A contact with its coverage and its place in the list. */
    @Description("A contact with its coverage and its place in the list.")
    public record ContactCoverageEdge(
            @NonNull @Description("The contact with its coverage.")
            ContactCoverage node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
