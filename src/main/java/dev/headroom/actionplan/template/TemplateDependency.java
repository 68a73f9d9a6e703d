package dev.headroom.actionplan.template;

import dev.headroom.actionplan.ActionPlanLimits;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.platform.errors.BadInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What waits for what in every plan of the template. */
@Description("What waits for what in every plan of the template.")
public record TemplateDependency(
        @NonNull @Description("The key of the task or milestone that comes first.")
        String from,

        @NonNull @Description("The key of the task or milestone that waits.")
        String to,

        @NonNull @Description("Which end waits for which.") DependencyKind kind,

        @NonNull @Description("How many days lie between, -1,000 to 1,000; negative days overlap.")
        Integer lag,

        @NonNull @Description("What the days are.") LagUnit lagUnit) {

    public TemplateDependency {
        if (Math.abs(lag) > ActionPlanLimits.LAG) {
            throw new BadInput(
                    "The days between two tasks are -" + ActionPlanLimits.LAG + " to " + ActionPlanLimits.LAG + ".",
                    "lag");
        }
        if (from.equals(to)) {
            throw new BadInput("A task can't wait for itself: name another one.", "to");
        }
    }
}
