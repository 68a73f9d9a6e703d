package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of evidence. */
@Description("A page of evidence.")
public record EvidenceConnection(
        @NonNull @Description("The evidence with their cursors.")
        List<@NonNull EvidenceEdge> edges,

        @NonNull @Description("The evidence alone.") List<@NonNull Evidence> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static EvidenceConnection of(Page<Evidence> page) {
        return new EvidenceConnection(page.edges(EvidenceEdge::new), page.items(), page.pageInfo());
    }

    /** A piece of evidence and its place in the list. */
    @Description("A piece of evidence and its place in the list.")
    public record EvidenceEdge(
            @NonNull @Description("The evidence.") Evidence node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
