package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of verifications. */
@Description("A page of verifications.")
public record VerificationConnection(
        @NonNull @Description("The verifications with their cursors.")
        List<@NonNull VerificationEdge> edges,

        @NonNull @Description("The verifications alone.") List<@NonNull Verification> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static VerificationConnection of(Page<Verification> page) {
        return new VerificationConnection(page.edges(VerificationEdge::new), page.items(), page.pageInfo());
    }

    /** A verification and its place in the list. */
    @Description("A verification and its place in the list.")
    public record VerificationEdge(
            @NonNull @Description("The verification.") Verification node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
