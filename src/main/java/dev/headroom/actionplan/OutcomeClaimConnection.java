package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of claims. */
@Description("A page of claims.")
public record OutcomeClaimConnection(
        @NonNull @Description("The claims with their cursors.")
        List<@NonNull OutcomeClaimEdge> edges,

        @NonNull @Description("The claims alone.") List<@NonNull OutcomeClaim> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static OutcomeClaimConnection of(Page<OutcomeClaim> page) {
        return new OutcomeClaimConnection(page.edges(OutcomeClaimEdge::new), page.items(), page.pageInfo());
    }

    /** A claim and its place in the list. */
    @Description("A claim and its place in the list.")
    public record OutcomeClaimEdge(
            @NonNull @Description("The claim.") OutcomeClaim node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
