package dev.headroom.meeting;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of meetings. */
@Description("A page of meetings.")
public record MeetingConnection(
        @NonNull @Description("The meetings with their cursors.")
        List<@NonNull MeetingEdge> edges,

        @NonNull @Description("The meetings alone.") List<@NonNull Meeting> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    public static MeetingConnection of(Page<Meeting> page) {
        return new MeetingConnection(page.edges(MeetingEdge::new), page.items(), page.pageInfo());
    }

    /** A meeting and its place in the list. */
    @Description("A meeting and its place in the list.")
    public record MeetingEdge(
            @NonNull @Description("The meeting.") Meeting node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
