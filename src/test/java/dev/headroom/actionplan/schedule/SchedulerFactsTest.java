package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Work that is begun or done, and plans at the edges of time, worked by hand in March 2027. */
class SchedulerFactsTest {

    @Test
    void factsStayWhereTheyAre() {
        PlanBuilder plan = PlanBuilder.on(day(3, 15))
                .task("Done on a Sunday", 3)
                .fact("Done on a Sunday", day(3, 1), day(3, 7))
                .task("Next", 2)
                .fact("Next", day(3, 11), null)
                .task("Then", 1)
                .link("Done on a Sunday", "Next")
                .link("Next", "Then");

        ScheduledTask done = plan.planned("Done on a Sunday");
        assertThat(done.earliestStart()).isEqualTo(day(3, 1));
        assertThat(done.latestFinish()).isEqualTo(day(3, 7));
        assertThat(done.driver().kind()).isEqualTo(DriverKind.FINISHED);
        assertThat(done.critical()).isFalse();
        ScheduledTask next = plan.planned("Next");
        assertThat(next.earliestStart()).isEqualTo(day(3, 11));
        assertThat(next.earliestFinish())
                .as("should have been done on 12, isn't, so today at best")
                .isEqualTo(day(3, 15));
        assertThat(next.driver().kind()).isEqualTo(DriverKind.STARTED);
        assertThat(plan.planned("Then").earliestStart()).isEqualTo(day(3, 16));
        assertThat(plan.criticalPath()).containsExactly("Next", "Then");
    }

    @Test
    void startedWorkTakesItsDurationFromItsStart() {
        ScheduledTask task = PlanBuilder.on(day(3, 3))
                .task("Work", 5)
                .fact("Work", day(3, 2), null)
                .planned("Work");

        assertThat(task.earliestFinish()).isEqualTo(day(3, 8));
    }

    @Test
    void startInSpiteOfADependencyIsNotUndone() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .task("Contract", 10)
                .task("Work", 2)
                .fact("Work", day(3, 1), null)
                .link("Contract", "Work");

        assertThat(plan.planned("Work").earliestFinish()).isEqualTo(day(3, 2));
    }

    @Test
    void finishedPlanIsFinishedWhenItsLastTaskWas() {
        PlanBuilder plan =
                PlanBuilder.on(day(3, 15)).target(day(3, 5)).task("Work", 3).fact("Work", day(3, 4), day(3, 8));

        assertThat(plan.plan().finishOn()).isEqualTo(day(3, 8));
        assertThat(plan.plan().floatDays()).isEqualTo(-1);
        assertThat(plan.plan().criticalPath()).isEmpty();
        assertThat(plan.plan().conflicts())
                .extracting(ScheduleConflict::kind)
                .containsExactly(ConflictKind.TARGET_MISSED);
    }

    @Test
    void planWithoutTasksIsFinishedToday() {
        Schedule schedule = PlanBuilder.on(day(3, 1)).plan();

        assertThat(schedule.finishOn()).isEqualTo(day(3, 1));
        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.criticalPath()).isEmpty();
    }

    @Test
    void datesBeyondTheCalendarAreRefusedNamingTheTask() {
        PlanBuilder late = PlanBuilder.on(LocalDate.of(9999, 12, 1))
                .target(LocalDate.of(9999, 12, 31))
                .task("Build", 40);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(late::plan)
                .withMessageContaining("“Build” would lie after the year 9999");
        for (LagUnit unit : LagUnit.values()) {
            PlanBuilder lagging = PlanBuilder.on(LocalDate.of(9995, 1, 1))
                    .target(LocalDate.of(9999, 12, 31))
                    .task("Wait", 1)
                    .task("Go", 1)
                    .link("Wait", "Go", DependencyKind.FINISH_TO_START, ScheduleRules.MOST_LAG, unit);
            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(lagging::plan)
                    .withMessageContaining("“Go” would lie after the year 9999");
        }
        PlanBuilder early = PlanBuilder.on(LocalDate.of(1900, 1, 1))
                .target(LocalDate.of(1900, 1, 2))
                .task("Build", 40);
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(early::plan)
                .withMessageContaining("“Build” would lie before the year 1900");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> PlanBuilder.on(day(3, 1))
                        .target(LocalDate.MAX)
                        .task("Build", 1)
                        .plan())
                .withMessageContaining("outside of the years 1900 to 9999");
    }

    @Test
    void targetInTheLastYearThereIsWorks() {
        ScheduledTask task = PlanBuilder.on(day(3, 1))
                .target(LocalDate.of(9999, 12, 31))
                .task("Build", 5)
                .planned("Build");

        assertThat(task.plannedFinish()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(task.earliestFinish()).isEqualTo(day(3, 5));
    }
}
