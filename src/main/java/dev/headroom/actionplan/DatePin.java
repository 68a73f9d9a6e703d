package dev.headroom.actionplan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A day the buyer's side fixed: the schedule reports what conflicts with it and never moves it. */
@Description("A day the buyer's side fixed. The schedule reports what conflicts with it and never moves it.")
public record DatePin(
        @Ignore UUID target,

        @NonNull @Description("The day it is done by.") LocalDate on,

        @NonNull @Description("Who fixed it, and when.") Act act) {

    public DatePin {
        ActionPlanLimits.day(on, "on");
    }

    @Id
    @NonNull
    @Description("The id of the task or milestone.")
    public String getTargetId() {
        return target.toString();
    }
}
