package dev.headroom.meeting.hook;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of events of providers. */
@Description("A page of events of providers.")
public record ProviderEventConnection(
        @NonNull @Description("The events with their cursors.")
        List<@NonNull ProviderEventEdge> edges,

        @NonNull @Description("The events alone.") List<@NonNull ProviderEvent> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ProviderEventConnection of(Page<ProviderEvent> page) {
        return new ProviderEventConnection(page.edges(ProviderEventEdge::new), page.items(), page.pageInfo());
    }

    /** One of the events and its place in the list. */
    @Description("One of the events and its place in the list.")
    public record ProviderEventEdge(
            @NonNull @Description("The event.") ProviderEvent node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
