package dev.headroom.actionplan.guest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.outlook.PlanOutlookTest;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What of a plan somebody outside is shown as due. */
class SharedPlanTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 4, 20);

    private static SharedPlan seen(ActionPlan plan) {
        Participant buyer = plan.content().participant(PlanSamples.BUYER).orElseThrow();
        var schedule = PlanOutlookTest.outlook(plan, PlanSamples.TODAY).schedule();
        return new SharedPlan(plan, schedule, PlanSamples.TODAY, buyer, "Harbour Staffing");
    }

    @Test
    void daysThatAreOfferedAreShownWhileTheyAre() {
        ActionPlan agreed = PlanSamples.agreed();
        ActionPlan offered = PlanSamples.agreement(PlanSamples.retitled(agreed, "Pilot, later"), Side.SELLER)
                .offer(plan -> PlanSamples.allDue(plan, OFFERED));
        ActionPlan declined = PlanSamples.agreement(offered, Side.BUYER).decline("Too late");

        assertThat(seen(agreed).dueOn(PlanSamples.BUYER_TASK)).contains(PlanSamples.DUE);
        assertThat(seen(offered).dueOn(PlanSamples.BUYER_TASK)).contains(OFFERED);
        assertThat(seen(declined).dueOn(PlanSamples.BUYER_TASK)).contains(PlanSamples.DUE);
    }
}
