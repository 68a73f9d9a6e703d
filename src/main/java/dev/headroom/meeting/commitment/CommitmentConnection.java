package dev.headroom.meeting.commitment;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of commitments. */
@Description("A page of commitments.")
public record CommitmentConnection(
        @NonNull @Description("The commitments with their cursors.")
        List<@NonNull CommitmentEdge> edges,

        @NonNull @Description("The commitments alone.") List<@NonNull Commitment> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static CommitmentConnection of(Page<Commitment> page) {
        return new CommitmentConnection(page.edges(CommitmentEdge::new), page.items(), page.pageInfo());
    }

    /** A commitment and its place in the list. */
    @Description("A commitment and its place in the list.")
    public record CommitmentEdge(
            @NonNull @Description("The commitment.") Commitment node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
