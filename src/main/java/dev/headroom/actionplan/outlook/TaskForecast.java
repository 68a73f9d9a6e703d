package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.schedule.ForecastBasis;
import dev.headroom.actionplan.schedule.NodeForecast;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** When a task or milestone is done, with its chances, and whose past that comes from. */
@Description("When a task or milestone is done, with its chances, and whose past that comes from.")
public record TaskForecast(
        @Id @NonNull @Description("The id of the task or milestone.")
        String targetId,

        @NonNull @Description("Its title.") String title,

        @NonNull @Description("Done by then in half of the runs.")
        LocalDate p50On,

        @NonNull @Description("Done by then in four of five runs.")
        LocalDate p80On,

        @NonNull @Description("Whose past its own duration is drawn from.")
        ForecastBasis basis,

        @NonNull @Description("How many finished tasks that past holds; 0 for the prior.")
        Integer samples,

        @NonNull @Description("The same for a person to read.")
        String sentence) {

    static TaskForecast of(PlanOutlook outlook, UUID target, NodeForecast forecast) {
        var content = outlook.plan().content();
        String owner = content.task(target)
                .flatMap(task -> content.participant(task.ownerUuid()))
                .map(participant -> participant.called())
                .orElse("nobody");
        String step = content.task(target).map(task -> task.stepType()).orElse("");
        return new TaskForecast(
                target.toString(),
                content.called(target),
                forecast.p50(),
                forecast.p80(),
                forecast.basis(),
                forecast.samples(),
                sentence(forecast, owner, step, content.milestone(target).isPresent()));
    }

    private static String sentence(NodeForecast forecast, String owner, String step, boolean milestone) {
        if (milestone) {
            return "Reached with the last of what leads to it.";
        }
        String past = " from " + forecast.samples() + " finished tasks.";
        return switch (forecast.basis()) {
            case OWNER_AND_STEP -> "What " + owner + " took for " + step + " before," + past;
            case STEP -> "What anybody took for " + step + " before," + past;
            case OWNER -> "What " + owner + " took for tasks of any kind before," + past;
            case PRIOR -> "Too little is known of such tasks: the usual overruns.";
        };
    }
}
