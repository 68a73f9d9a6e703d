package dev.headroom.actionplan.outlook;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.access.Sight;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.actionplan.schedule.WorkSample;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What forecasts learn from finished tasks, and from whose. */
class PlanHistoryTest {

    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());
    private static final LocalDate MONDAY_AFTER = LocalDate.parse("2026-03-09");

    private static ActionPlan done(UUID task, Side side) {
        ActionPlan begun = PlanSamples.progress(PlanSamples.draft(), side)
                .moveTask(task, TaskState.STARTED, TODAY, null, MONDAY_AFTER);
        return PlanSamples.progress(begun, side).moveTask(task, TaskState.DONE, MONDAY_AFTER, null, MONDAY_AFTER);
    }

    private static PlanHistory history(ActionPlan... plans) {
        return PlanHistory.of(List.of(plans), plan -> Map.of(Side.BUYER, WEEK, Side.SELLER, WEEK, Side.PARTNER, WEEK));
    }

    private static List<WorkSample> samples(PlanHistory history, UUID... accounts) {
        return history.samples(PlanHistory.keys(PlanSamples.draft()), new Sight(false, Set.of(accounts)));
    }

    @Test
    void finishedTaskIsASampleOfTheDaysItTook() {
        ActionPlan done = done(BUYER_TASK, Side.BUYER);

        List<WorkSample> samples = samples(history(done), done.basis().accountUuid());

        assertThat(samples).hasSize(1);
        assertThat(samples.get(0).plannedWorkdays()).isEqualTo(5);
        assertThat(samples.get(0).actualWorkdays()).isEqualTo(6);
        assertThat(samples.get(0).key().owner()).isEqualTo("email:bea@customer.example");
    }

    @Test
    void taskOfAnAccountThatTheAskerDoesNotSeeTeachesThemNothing() {
        assertThat(samples(history(done(BUYER_TASK, Side.BUYER)), PlanSamples.id(101)))
                .isEmpty();
    }

    @Test
    void twoTasksThatTookTheSameAreTwoSamples() {
        ActionPlan done = done(BUYER_TASK, Side.BUYER);

        assertThat(samples(history(done, done), done.basis().accountUuid())).hasSize(2);
    }

    @Test
    void memberIsTheSamePersonInEveryPlan() {
        ActionPlan done = done(SELLER_TASK, Side.SELLER);

        assertThat(samples(history(done), done.basis().accountUuid())
                        .get(0)
                        .key()
                        .owner())
                .isEqualTo("member:" + PlanSamples.MEMBER);
    }

    @Test
    void taskThatNobodySaidWasBegunIsNoSample() {
        ActionPlan plan = PlanSamples.progress(PlanSamples.draft(), Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.DONE, TODAY, null, TODAY);

        assertThat(samples(history(plan), plan.basis().accountUuid())).isEmpty();
    }

    @Test
    void taskBegunOnTheFirstDayOfAllCalendarsSpoilsNoForecast() {
        ActionPlan begun = PlanSamples.progress(PlanSamples.draft(), Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.STARTED, LocalDate.of(1900, 1, 1), null, TODAY);
        ActionPlan ancient = PlanSamples.progress(begun, Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.DONE, LocalDate.of(1900, 1, 2), null, TODAY);

        List<WorkSample> samples = samples(
                history(ancient, done(BUYER_TASK, Side.BUYER)), ancient.basis().accountUuid());

        assertThat(samples).extracting(WorkSample::actualWorkdays).containsExactlyInAnyOrder(2, 6);
    }
}
