package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.agreement;
import static dev.headroom.actionplan.PlanSamples.draft;
import static dev.headroom.actionplan.PlanSamples.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After which acts a plan has to be planned once more, so that no act makes one that nobody can look at. */
class PlanDaysTest {

    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());

    private static void check(ActionPlan before, ActionPlan after) {
        var calendars = Map.of(Side.BUYER, WEEK, Side.SELLER, WEEK, Side.PARTNER, WEEK);
        PlanDays.toCheck(before, after).forEach(plan -> PlanSchedule.of(plan, calendars, PlanSamples.TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "1900-01-02"})
    void pinFarAwayIsSeenAndHasNoSchedule(LocalDate day) {
        ActionPlan pinned = agreement(draft(), Side.BUYER).confirm(PlanSamples.NEED, day);

        assertThatThrownBy(() -> check(draft(), pinned)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "1900-01-02"})
    void proposalFarAwayIsSeenBeforeItIsCountersigned(LocalDate day) {
        ActionPlan proposed =
                agreement(draft(), Side.SELLER).propose(PlanSamples.id(70), PlanSamples.NEED, DUE, day, "Some day");

        assertThatThrownBy(() -> check(draft(), proposed)).isInstanceOf(BadInput.class);
    }

    @Test
    void targetThatIsCountersignedIsSeen() {
        ActionPlan proposed = agreement(agreed(), Side.SELLER)
                .propose(PlanSamples.id(70), null, PlanSamples.TARGET, LocalDate.of(1900, 1, 2), "Some day");
        ActionPlan moved = agreement(proposed, Side.BUYER)
                .answer(PlanSamples.id(70), ProposalState.COUNTERSIGNED, plan -> List.of());

        assertThatThrownBy(() -> check(proposed, moved)).isInstanceOf(BadInput.class);
    }

    @Test
    void progressIsSeenAndWhatLeavesTheDaysIsNot() {
        ActionPlan begun = progress(agreed(), Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.STARTED, PlanSamples.TODAY, null, PlanSamples.TODAY);
        ActionPlan said = progress(agreed(), Side.BUYER).comment(PlanSamples.id(80), null, "Well", List.of(), false);

        assertThat(PlanDays.toCheck(agreed(), begun)).containsExactly(begun);
        assertThat(PlanDays.toCheck(agreed(), said)).isEmpty();
    }
}
