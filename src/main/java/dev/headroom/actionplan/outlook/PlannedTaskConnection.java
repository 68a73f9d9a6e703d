package dev.headroom.actionplan.outlook;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of tasks with their dates. */
@Description("A page of tasks with their dates.")
public record PlannedTaskConnection(
        @NonNull @Description("The tasks with their dates with their cursors.")
        List<@NonNull PlannedTaskEdge> edges,

        @NonNull @Description("The tasks with their dates alone.")
        List<@NonNull PlannedTask> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static PlannedTaskConnection of(Page<PlannedTask> page) {
        return new PlannedTaskConnection(page.edges(PlannedTaskEdge::new), page.items(), page.pageInfo());
    }

    /** One of them and its place in the list. */
    @Description("One of the tasks with their dates and its place in the list.")
    public record PlannedTaskEdge(
            @NonNull @Description("The task with its dates.")
            PlannedTask node,

            @NonNull @Description("Its place in the list.") String cursor) {}
}
