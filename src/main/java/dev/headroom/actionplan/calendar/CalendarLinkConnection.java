package dev.headroom.actionplan.calendar;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of calendar links. */
@Description("A page of calendar links.")
public record CalendarLinkConnection(
        @NonNull @Description("The links with their cursors.")
        List<@NonNull CalendarLinkEdge> edges,

        @NonNull @Description("The links alone.") List<@NonNull CalendarLink> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static CalendarLinkConnection of(Page<CalendarLink> page) {
        return new CalendarLinkConnection(page.edges(CalendarLinkEdge::new), page.items(), page.pageInfo());
    }

    /** A link and its place in the list. */
    @Description("A calendar link and its place in the list.")
    public record CalendarLinkEdge(
            @NonNull @Description("The link.") CalendarLink node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
