package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of tasks. */
@Description("A page of tasks.")
public record TaskConnection(
        @NonNull @Description("The tasks with their cursors.")
        List<@NonNull TaskEdge> edges,

        @NonNull @Description("The tasks alone.") List<@NonNull Task> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TaskConnection of(Page<Task> page) {
        return new TaskConnection(page.edges(TaskEdge::new), page.items(), page.pageInfo());
    }

    /** A task and its place in the list. */
    @Description("A task and its place in the list.")
    public record TaskEdge(
            @NonNull @Description("The task.") Task node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
