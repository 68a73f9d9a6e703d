package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.platform.errors.BadInput;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One task or milestone that waits for another. That a milestone waits for its own tasks needs no saying. */
@Description("One task or milestone that waits for another. That a milestone waits for its own tasks is understood.")
public record TaskDependency(
        @Ignore UUID uuid,

        @Ignore UUID fromUuid,

        @Ignore UUID toUuid,

        @NonNull @Description("Which end waits for which.") DependencyKind kind,

        @NonNull @Description("How many days lie between, -1,000 to 1,000; negative days overlap.")
        Integer lag,

        @NonNull @Description("What the days are.") LagUnit lagUnit) {

    public TaskDependency {
        if (Math.abs(lag) > ActionPlanLimits.LAG) {
            throw new BadInput(
                    "The days between two tasks are -" + ActionPlanLimits.LAG + " to " + ActionPlanLimits.LAG + ".",
                    "lag");
        }
        if (fromUuid.equals(toUuid)) {
            throw new BadInput("A task can't wait for itself: name another one.", "to");
        }
    }

    @Id
    @NonNull
    @Description("The dependency's id: a UUID, unique in the plan.")
    public String getId() {
        return uuid.toString();
    }

    @Id
    @NonNull
    @Description("The id of the task or milestone that comes first.")
    public String getFromId() {
        return fromUuid.toString();
    }

    @Id
    @NonNull
    @Description("The id of the task or milestone that waits.")
    public String getToId() {
        return toUuid.toString();
    }
}
