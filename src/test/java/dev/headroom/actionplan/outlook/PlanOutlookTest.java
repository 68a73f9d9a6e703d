package dev.headroom.actionplan.outlook;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.PARTNER_TASK;
import static dev.headroom.actionplan.PlanSamples.START;
import static dev.headroom.actionplan.PlanSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.Slip;
import dev.headroom.actionplan.schedule.SlipCause;
import dev.headroom.actionplan.schedule.SlipKind;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said of each task and milestone of a plan. */
public class PlanOutlookTest {

    /** A working day long after everything was to be done. */
    private static final LocalDate LATE = LocalDate.parse("2026-04-20");

    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());

    public static PlanOutlook outlook(ActionPlan plan, LocalDate today) {
        var calendars = Map.of(Side.BUYER, WEEK, Side.SELLER, WEEK, Side.PARTNER, WEEK);
        return new PlanOutlook(plan, PlanSchedule.of(plan, calendars, today));
    }

    private static PlannedTask task(PlanOutlook outlook, UUID id) {
        return outlook.task(outlook.plan().content().task(id).orElseThrow());
    }

    @Test
    void slipNamesItsCauseAndTheChainFromThere() {
        PlanOutlook outlook = outlook(PlanSamples.agreed(), LATE);

        PlanSlip slip = task(outlook, HELD_TASK).dates().slip();

        assertThat(slip).isNotNull();
        assertThat(slip.workdays()).isPositive();
        assertThat(slip.kind()).isEqualTo(SlipKind.NOT_STARTED);
        assertThat(slip.chainIds()).hasSize(3).endsWith(NEED.toString(), HELD_TASK.toString());
        assertThat(slip.sentence())
                .contains("\"Open the gates\" is reckoned with on")
                .contains("after the signed " + DUE)
                .contains("should have been begun by now and is not")
                .contains("which pushes \"Need agreed\", then \"Open the gates\".");
    }

    @Test
    void nothingSlipsWhileEverythingCanBeDoneInTime() {
        PlannedDates dates =
                task(outlook(PlanSamples.agreed(), TODAY), BUYER_TASK).dates();

        assertThat(dates.acceptedOn()).isEqualTo(DUE);
        assertThat(dates.dueOn()).isEqualTo(DUE);
        assertThat(dates.slip()).isNotNull();
        assertThat(dates.slip().workdays()).isNegative();
        assertThat(dates.slip().sentence()).isNull();
    }

    @Test
    void slipForTheOtherSideNamesNoInternalTask() {
        var cause = new SlipCause(SlipKind.NOT_STARTED, INTERNAL_TASK, Side.SELLER, List.of(INTERNAL_TASK, START));
        var slip = new Slip(START, DUE, DUE.plusDays(1), 1, cause);

        PlanSlip shared = PlanSlip.shared(PlanSamples.content(), slip);

        assertThat(shared.sentence()).contains("a task of the seller's side").doesNotContain("discount");
        assertThat(shared.causeId()).isNull();
        assertThat(shared.chainIds()).containsExactly(START.toString());
        assertThat(PlanSlip.of(PlanSamples.content(), slip).sentence()).contains("discount");
    }

    @Test
    void holdPointIsNamedUntilItIsVerified() {
        ActionPlan agreed = PlanSamples.agreed();

        assertThat(task(outlook(agreed, TODAY), HELD_TASK).heldBy())
                .isEqualTo(new HeldBy(NEED.toString(), "Need agreed"));
        assertThat(outlook(agreed, TODAY).milestones().get(1).heldBy()).isNotNull();
        assertThat(task(outlook(agreed, TODAY), PARTNER_TASK).heldBy()).isNull();
        assertThat(task(outlook(PlanSamples.verified(agreed, NEED_OUTCOME), TODAY), HELD_TASK)
                        .heldBy())
                .isNull();
    }

    @Test
    void droppedTaskHasNoComputedDays() {
        ActionPlan dropped = PlanSamples.progress(PlanSamples.draft(), Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.DROPPED, TODAY, "Not needed", TODAY);

        PlannedTask task = task(outlook(dropped, TODAY), BUYER_TASK);

        assertThat(task.state()).isEqualTo(TaskState.DROPPED);
        assertThat(task.reason()).isEqualTo("Not needed");
        assertThat(task.dates().forecastOn()).isNull();
        assertThat(task.dates().critical()).isFalse();
    }

    @Test
    void claimedOutcomeIsNotAVerifiedMilestone() {
        ActionPlan claimed =
                PlanSamples.progress(PlanSamples.agreed(), Side.SELLER).claim(NEED_OUTCOME, "Said so");

        PlannedMilestone milestone = outlook(claimed, TODAY).milestones().get(0);

        assertThat(milestone.verified()).isFalse();
        assertThat(milestone.outcomes().get(0).claim()).isNotNull();
        assertThat(milestone.outcomes().get(0).verified()).isFalse();
    }
}
