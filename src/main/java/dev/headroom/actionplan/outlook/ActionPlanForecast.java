package dev.headroom.actionplan.outlook;

import dev.headroom.actionplan.schedule.FinishForecast;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** When a plan is reached, with its chances: simulated with what its owners and steps took before. */
@Description("When a plan is reached, with its chances: simulated with what its owners and steps took before. The same"
        + " plan and history give the same forecast all day.")
public record ActionPlanForecast(
        @Ignore PlanOutlook outlook, @Ignore FinishForecast finish) {

    @NonNull
    @Description("Reached by then in half of the runs.")
    public LocalDate getP50On() {
        return finish.p50();
    }

    @NonNull
    @Description("Reached by then in four of five runs.")
    public LocalDate getP80On() {
        return finish.p80();
    }

    @NonNull
    @Description("The share of runs that keep the target, 0 to 1.")
    public Double getOnTime() {
        return finish.onTime();
    }

    @NonNull
    @Description("How often the plan was simulated.")
    public Integer getRuns() {
        return finish.runs();
    }
}
