package dev.headroom.meeting.transcript;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a transcript's segments. */
@Description("A page of a transcript's segments.")
public record SegmentConnection(
        @NonNull @Description("The segments with their cursors.")
        List<@NonNull SegmentEdge> edges,

        @NonNull @Description("The segments alone.") List<@NonNull Segment> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static SegmentConnection of(Page<Segment> page) {
        return new SegmentConnection(page.edges(SegmentEdge::new), page.items(), page.pageInfo());
    }

    /** A segment and its place in the list. */
    @Description("A segment and its place in the list.")
    public record SegmentEdge(
            @NonNull @Description("The segment.") Segment node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
