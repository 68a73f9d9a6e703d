package dev.headroom.actionplan.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.figures.MeasureRequest;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.schedule.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which plans count for the slip of an account, and when it is unknown. */
class SlipMeasureTest {

    private static final MeasureRequest REQUEST = new MeasureRequest(
            Set.of(PlanSamples.agreed().basis().accountUuid()),
            PlanSamples.TODAY,
            PlanSamples.TODAY,
            PlanSamples.TODAY,
            null,
            null);

    @Test
    void planWhoseRevisionIsOfferedStillCountsAndAClosedOneDoesNot() {
        ActionPlan revised = PlanSamples.agreement(
                        PlanSamples.retitled(PlanSamples.agreed(), "Larger pilot"), Side.SELLER)
                .offer(plan -> PlanSamples.allDue(plan, PlanSamples.DUE));
        ActionPlan closed =
                PlanSamples.agreement(PlanSamples.agreed(), Side.SELLER).close(ActionPlanState.ABANDONED, "No budget");

        assertThat(revised.getState()).isEqualTo(ActionPlanState.OFFERED);
        assertThat(SlipMeasure.counts(revised)).isTrue();
        assertThat(SlipMeasure.counts(PlanSamples.offered())).isFalse();
        assertThat(SlipMeasure.counts(closed)).isFalse();
    }

    @Test
    void planWithoutDatesMakesTheSlipOfItsAccountUnknown() {
        ActionPlan plan = PlanSamples.agreed();
        var schedule =
                Optional.of(PlanOutlookTest.outlook(plan, PlanSamples.TODAY).schedule());

        assertThat(SlipMeasure.values(List.of(REQUEST), List.of(plan), List.of(schedule)))
                .containsOnlyKeys(REQUEST);
        assertThat(SlipMeasure.values(List.of(REQUEST), List.of(plan, plan), List.of(schedule, Optional.empty())))
                .isEmpty();
    }
}
