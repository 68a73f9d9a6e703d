package dev.headroom.actionplan.outlook;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.schedule.NodeForecast;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.paging.Cursors;
import dev.headroom.platform.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What is computed about action plans, in the schema. All fields of one plan share one computation. */
@GraphQLApi
public class ActionPlanOutlookApi {

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final PlanOutlooks outlooks;
    private final PlanForecasts forecasts;

    ActionPlanOutlookApi(CurrentCaller caller, Cursors cursors, PlanOutlooks outlooks, PlanForecasts forecasts) {
        this.caller = caller;
        this.cursors = cursors;
        this.outlooks = outlooks;
        this.forecasts = forecasts;
    }

    @NonNull
    @Description(
            "Its dates as they are today: what is due, what can be done by when, and what is late because of what.")
    @Cost(5)
    public Uni<ActionPlanSchedule> schedule(@Source ActionPlan plan) {
        Caller reader = caller.get();
        return outlooks.of(plan).map(outlook -> new ActionPlanSchedule(outlook.seenBy(reader)));
    }

    @NonNull
    @Description("When it is reached, with its chances: from up to 1,000 simulations with what finished tasks of the"
            + " organization's 500 newest plans took, as far as the caller sees their accounts.")
    @Cost(10)
    public Uni<ActionPlanForecast> forecast(@Source ActionPlan plan) {
        return forecasts.of(caller.get(), plan);
    }

    @NonNull
    @Description("Its tasks with how far they are and when they are due, in the plan's order; internal ones not for"
            + " applications.")
    public Uni<PlannedTaskConnection> tasks(
            @Source ActionPlanSchedule schedule,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PlanOutlook outlook = schedule.outlook();
        PageRequest page = page("scheduledTasks", outlook.plan(), first, after);
        List<Task> tasks = outlook.plan().content().tasks().stream()
                .filter(task -> !outlook.hides(task.uuid()))
                .toList();
        return Uni.createFrom()
                .item(() ->
                        PlannedTaskConnection.of(page.slice(tasks, Task::getId).map(outlook::task)));
    }

    @NonNull
    @Description("The forecasts of its open tasks and of its milestones, in the plan's order; of internal tasks not for"
            + " applications.")
    public Uni<TaskForecastConnection> tasks(
            @Source ActionPlanForecast forecast,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        PlanOutlook outlook = forecast.outlook();
        PageRequest page = page("forecastTasks", outlook.plan(), first, after);
        List<Map.Entry<UUID, NodeForecast>> open = forecast.finish().nodes().entrySet().stream()
                .filter(node -> !outlook.isFinished(node.getKey()) && !outlook.hides(node.getKey()))
                .toList();
        return Uni.createFrom()
                .item(() -> TaskForecastConnection.of(
                        page.slice(open, node -> node.getKey().toString())
                                .map(node -> TaskForecast.of(outlook, node.getKey(), node.getValue()))));
    }

    private PageRequest page(String list, ActionPlan plan, int first, @Nullable String after) {
        return cursors.page(first, after, caller.get().organization(), list, plan.uuid());
    }
}
