package dev.headroom.actionplan;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of progress of tasks. */
@Description("A page of progress of tasks.")
public record TaskProgressConnection(
        @NonNull @Description("The progress of tasks with their cursors.")
        List<@NonNull TaskProgressEdge> edges,

        @NonNull @Description("The progress of tasks alone.")
        List<@NonNull TaskProgress> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TaskProgressConnection of(Page<TaskProgress> page) {
        return new TaskProgressConnection(page.edges(TaskProgressEdge::new), page.items(), page.pageInfo());
    }

    /** The progress of a task and its place in the list. */
    @Description("The progress of a task and its place in the list.")
    public record TaskProgressEdge(
            @NonNull @Description("The progress of a task.") TaskProgress node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
