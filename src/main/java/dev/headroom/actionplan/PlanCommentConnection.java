package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of comments. */
@Description("A page of comments.")
public record PlanCommentConnection(
        @NonNull @Description("The comments with their cursors.")
        List<@NonNull PlanCommentEdge> edges,

        @NonNull @Description("The comments alone.") List<@NonNull PlanComment> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static PlanCommentConnection of(Page<PlanComment> page) {
        return new PlanCommentConnection(page.edges(PlanCommentEdge::new), page.items(), page.pageInfo());
    }

    /** A comment and its place in the list. */
    @Description("A comment and its place in the list.")
    public record PlanCommentEdge(
            @NonNull @Description("The comment.") PlanComment node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
