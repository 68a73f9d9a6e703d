package dev.headroom.accountplan.relationship;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of lines of business. */
@Description("A page of lines of business.")
public record ComfortRowConnection(
        @NonNull @Description("The lines of business with their cursors.")
        List<@NonNull ComfortRowEdge> edges,

        @NonNull @Description("The lines of business alone.")
        List<@NonNull ComfortRow> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ComfortRowConnection of(Page<ComfortRow> page) {
        return new ComfortRowConnection(page.edges(ComfortRowEdge::new), page.items(), page.pageInfo());
    }

    /** A line of business and its place in the list. */
    @Description("A line of business and its place in the list.")
    public record ComfortRowEdge(
            @NonNull @Description("The line of business.") ComfortRow node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
