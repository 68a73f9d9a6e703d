package dev.headroom.access.people;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of applications. */
@Description("A page of applications.")
public record ApplicationConnection(
        @NonNull @Description("The applications with their cursors.")
        List<@NonNull ApplicationEdge> edges,

        @NonNull @Description("The applications alone.") List<@NonNull Application> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static ApplicationConnection of(Page<Application> page) {
        return new ApplicationConnection(page.edges(ApplicationEdge::new), page.items(), page.pageInfo());
    }

    /** An application and its place in the list. */
    @Description("An application and its place in the list.")
    public record ApplicationEdge(
            @NonNull @Description("The application.") Application node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
