package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.PARTNER_TASK;
import static dev.headroom.actionplan.PlanSamples.TODAY;
import static dev.headroom.actionplan.PlanSamples.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.schedule.DriverKind;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.time.Holidays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a task that was given up leaves of the order it stood in. */
class PlanGraphTest {

    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());

    private static ActionPlan plan(TaskDependency... links) {
        ActionPlanContent content = PlanSamples.content();
        var chained = new ActionPlanContent(
                content.title(),
                content.outcome(),
                content.targetOn(),
                List.of(),
                content.participants(),
                content.milestones(),
                content.tasks(),
                Arrays.asList(links));
        ActionPlan draft = PlanSamples.draft();
        return draft.edited(chained, draft.sellerSide(), List.of(), false, PlanSamples.seller());
    }

    private static ActionPlan dropped(ActionPlan plan) {
        return PlanSamples.progress(plan, Side.BUYER).moveTask(HELD_TASK, TaskState.DROPPED, TODAY, "No need", TODAY);
    }

    private static PlanSchedule schedule(ActionPlan plan) {
        return PlanSchedule.of(plan, Map.of(Side.BUYER, WEEK, Side.SELLER, WEEK, Side.PARTNER, WEEK), TODAY);
    }

    @Test
    void whatComesAfterADroppedTaskStillComesAfterWhatThatWaitedFor() {
        ActionPlan plan = dropped(plan(after(40, BUYER_TASK, HELD_TASK), after(41, HELD_TASK, PARTNER_TASK)));

        PlanSchedule schedule = schedule(plan);

        LocalDate first = schedule.schedule().task(BUYER_TASK).earliestFinish();
        var last = schedule.schedule().task(PARTNER_TASK);
        assertThat(last.earliestStart()).isAfter(first);
        assertThat(last.driver().kind()).isEqualTo(DriverKind.LINK);
        assertThat(last.driver().predecessor()).isEqualTo(BUYER_TASK);
        assertThat(schedule.schedule().task(BUYER_TASK).latestFinish()).isBefore(last.latestStart());
    }

    @Test
    void droppedTaskIsInNoAnswerAndHoldsUpNobody() {
        ActionPlan plan = dropped(plan(after(41, HELD_TASK, PARTNER_TASK)));

        PlanSchedule schedule = schedule(plan);

        assertThat(schedule.task(HELD_TASK)).isEmpty();
        assertThat(schedule.schedule().criticalPath()).doesNotContain(HELD_TASK);
        assertThat(schedule.request().nodes()).noneMatch(node -> node.id().equals(HELD_TASK));
        assertThat(schedule.schedule().task(PARTNER_TASK).earliestStart()).isEqualTo(TODAY);
    }
}
