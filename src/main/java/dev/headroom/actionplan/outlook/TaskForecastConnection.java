package dev.headroom.actionplan.outlook;

import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of forecasts of tasks and milestones. */
@Description("A page of forecasts of tasks and milestones.")
public record TaskForecastConnection(
        @NonNull @Description("The forecasts of tasks and milestones with their cursors.")
        List<@NonNull TaskForecastEdge> edges,

        @NonNull @Description("The forecasts of tasks and milestones alone.")
        List<@NonNull TaskForecast> nodes,

        @NonNull @Description("Where the page stands in the list.")
        PageInfo pageInfo) {

    static TaskForecastConnection of(Page<TaskForecast> page) {
        return new TaskForecastConnection(page.edges(TaskForecastEdge::new), page.items(), page.pageInfo());
    }

    /** One of them and its place in the list. */
    @Description("One of the forecasts of tasks and milestones and its place in the list.")
    public record TaskForecastEdge(
            @NonNull @Description("The forecast.") TaskForecast node,
            @NonNull @Description("Its place in the list.") String cursor) {}
}
