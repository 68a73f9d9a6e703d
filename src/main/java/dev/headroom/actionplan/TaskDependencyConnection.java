package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of dependencies. */
@Description("A page of dependencies.")
public record TaskDependencyConnection(
        @NonNull @Description("The dependencies with their cursors.")
        List<@NonNull TaskDependencyEdge> edges,

        @NonNull @Description("The dependencies alone.") List<@NonNull TaskDependency> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TaskDependencyConnection of(Page<TaskDependency> page) {
        return new TaskDependencyConnection(page.edges(TaskDependencyEdge::new), page.items(), page.pageInfo());
    }

    /** A dependency and its place in the list. */
    @Description("A dependency and its place in the list.")
    public record TaskDependencyEdge(
            @NonNull @Description("The dependency.") TaskDependency node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
