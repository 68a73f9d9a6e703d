package dev.headroom.meeting.followup;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the follow-ups that need somebody, and how many were looked at. */
@Description("A page of the follow-ups that need somebody, the most pressing first.")
public record DueFollowUpConnection(
        @NonNull @Description("The follow-ups with their cursors.")
        List<@NonNull DueFollowUpEdge> edges,

        @NonNull @Description("The follow-ups alone.") List<@NonNull DueFollowUp> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo,

        @NonNull @Description("How many need somebody, on all pages.")
        Integer due,

        @NonNull @Description("How many of them are a breach.")
        Integer breached,

        @NonNull
        @Description("Whether there are so many that the oldest were not looked at: of more than 300 unsent ones the"
                + " newest 300, and of more than 300 sent ones the newest 300.")
        Boolean olderLeftOut) {

    static DueFollowUpConnection of(Page<DueFollowUp> page, List<DueFollowUp> all, boolean olderLeftOut) {
        return new DueFollowUpConnection(
                page.edges(DueFollowUpEdge::new),
                page.items(),
                page.pageInfo(),
                all.size(),
                (int) all.stream().filter(DueFollowUp::breached).count(),
                olderLeftOut);
    }

    /** A follow-up that needs somebody and its place in the list. */
    @Description("A follow-up that needs somebody and its place in the list.")
    public record DueFollowUpEdge(
            @NonNull @Description("The follow-up.") DueFollowUp node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
