package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.time.Holidays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of dependency with each unit of lag, worked by hand on a Monday-to-Friday calendar in March 2027. */
class DependencyTest {

    /** The earlier task takes Thursday 4, Friday 5 and Monday 8 March; the later one takes two working days. */
    @ParameterizedTest
    @CsvSource({
        "FINISH_TO_START,  0, WORKDAY,   9, 10",
        "FINISH_TO_START,  0, CALENDAR,  9, 10",
        "FINISH_TO_START,  5, WORKDAY,  16, 17", // waits 9 to 12 and 15
        "FINISH_TO_START,  5, CALENDAR, 15, 16", // waits 9 to 13, and Sunday
        "FINISH_TO_START, -2, WORKDAY,   5,  8", // beside the last two days of work
        "FINISH_TO_START, -2, CALENDAR,  8,  9", // from Sunday on
        "START_TO_START,   0, WORKDAY,   4,  5",
        "START_TO_START,   3, WORKDAY,   9, 10", // waits 4, 5 and 8
        "START_TO_START,   3, CALENDAR,  8,  9", // waits 4, 5 and Saturday, and Sunday
        "START_TO_START,  -1, WORKDAY,   4,  5", // not before today
        "START_TO_START,  -9, CALENDAR,  4,  5",
        "FINISH_TO_FINISH, 0, WORKDAY,   5,  8",
        "FINISH_TO_FINISH, 6, WORKDAY,  15, 16", // 6 working days after the evening of 8
        "FINISH_TO_FINISH, 6, CALENDAR, 12, 15", // not before the evening of Sunday 14
        "FINISH_TO_FINISH,-1, WORKDAY,   4,  5",
        "FINISH_TO_FINISH,-1, CALENDAR,  5,  8", // not before the evening of Sunday 7
        "START_TO_FINISH,  0, WORKDAY,   4,  5", // needn't wait
        "START_TO_FINISH,  4, WORKDAY,   8,  9", // not before 4, 5, 8 and 9 are over
        "START_TO_FINISH,  4, CALENDAR,  5,  8", // not before the evening of Sunday 7
        "START_TO_FINISH, -4, WORKDAY,   4,  5",
    })
    void laterTaskWaitsAsItsDependencySays(DependencyKind kind, int lag, LagUnit unit, int start, int finish) {
        ScheduledTask later = PlanBuilder.on(day(3, 4))
                .task("Earlier", 3)
                .task("Later", 2)
                .link("Earlier", "Later", kind, lag, unit)
                .planned("Later");

        assertThat(later.earliestStart()).isEqualTo(day(3, start));
        assertThat(later.earliestFinish()).isEqualTo(day(3, finish));
    }

    /** The same from behind: the later task must be finished by Tuesday 16 March. */
    @ParameterizedTest
    @CsvSource({
        "FINISH_TO_START,  0, WORKDAY,  12",
        "FINISH_TO_START,  0, CALENDAR, 12",
        "FINISH_TO_START,  5, WORKDAY,   5", // 8 to 12 to wait
        "FINISH_TO_START,  5, CALENDAR,  9", // 10 to 14 to wait
        "FINISH_TO_START, -2, WORKDAY,  16", // both days beside the later task
        "FINISH_TO_START, -2, CALENDAR, 16",
        "START_TO_START,   3, WORKDAY,  12", // starts on 10; 10, 11 and 12 to wait
        "START_TO_START,   3, CALENDAR, 16", // starts on 12; Friday to Sunday to wait
        "FINISH_TO_FINISH, 0, WORKDAY,  16",
        "FINISH_TO_FINISH, 6, WORKDAY,   8",
        "FINISH_TO_FINISH, 6, CALENDAR, 10",
        "START_TO_FINISH,  4, WORKDAY,  15", // starts on 11; 11, 12, 15, 16 to wait
        "START_TO_FINISH,  6, CALENDAR, 15", // starts on 11; 11 to 16 to wait
    })
    void earlierTaskLeavesRoomAsItsDependencySays(DependencyKind kind, int lag, LagUnit unit, int finish) {
        ScheduledTask earlier = PlanBuilder.on(day(3, 1))
                .target(day(3, 16))
                .task("Earlier", 3)
                .task("Later", 2)
                .link("Earlier", "Later", kind, lag, unit)
                .planned("Earlier");

        assertThat(earlier.latestFinish()).isEqualTo(day(3, finish));
    }

    /** A start on Monday 15 March, which the weekend separates from the last evening of work. */
    @ParameterizedTest
    @CsvSource({
        "-1, WORKDAY,  11",
        " 0, WORKDAY,  12", // Monday morning is as good as Friday evening
        " 1, WORKDAY,  15",
        "-3, CALENDAR, 11", // the evening of Thursday
        "-2, CALENDAR, 12", // the evening of Friday
        "-1, CALENDAR, 15", // not before the evening of Saturday
        " 0, CALENDAR, 15", // not before the evening of Sunday
        " 1, CALENDAR, 15",
    })
    void moreLagAfterAStartOnMondayNeverMeansLess(int lag, LagUnit unit, int finish) {
        ScheduledTask later = PlanBuilder.on(day(3, 8))
                .task("Earlier", 3)
                .constrain("Earlier", ConstraintKind.NO_EARLIER_THAN, day(3, 15))
                .task("Later", 2)
                .link("Earlier", "Later", DependencyKind.START_TO_FINISH, lag, unit)
                .planned("Later");

        assertThat(later.earliestFinish()).isEqualTo(day(3, finish));
    }

    @Test
    void lagInWorkingDaysIsCountedByTheSideThatDoesTheLaterTask() {
        WorkCalendar closedOnTuesday = WorkCalendar.of(
                WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of(new ClosedDays(day(3, 2), day(3, 2))));

        ScheduledTask later = PlanBuilder.on(day(3, 1))
                .calendar(Side.BUYER, closedOnTuesday)
                .task("Send the contract", Side.SELLER, 1)
                .task("Sign", Side.BUYER, 1)
                .link("Send the contract", "Sign", DependencyKind.FINISH_TO_START, 1, LagUnit.WORKDAY)
                .planned("Sign");

        assertThat(later.earliestStart())
                .as("waits on Wednesday, as Tuesday is closed")
                .isEqualTo(day(3, 4));
    }

    @Test
    void calendarLagThatEndsOnAWeekendLeavesExactlyTheRoomThatTheWeekendGives() {
        PlanBuilder plan = PlanBuilder.on(day(3, 3))
                .target(day(3, 8))
                .task("Give notice", 1)
                .task("Notice is over", 0)
                .link("Give notice", "Notice is over", DependencyKind.FINISH_TO_START, 3, LagUnit.CALENDAR);

        ScheduledTask notice = plan.planned("Give notice");
        ScheduledTask over = plan.planned("Notice is over");

        // Wednesday and three days is Saturday: over with Monday's evening. Friday and three days is Monday, too.
        assertThat(over.earliestFinish()).isEqualTo(day(3, 8));
        assertThat(over.totalFloat()).isZero();
        assertThat(notice.latestFinish()).isEqualTo(day(3, 5));
        assertThat(notice.totalFloat()).isEqualTo(2);
        assertThat(notice.freeFloat()).isEqualTo(2);
        assertThat(plan.plan().feasible()).isTrue();
    }

    @Test
    void milestoneIsReachedOnTheEveningOfWhatLeadsToItAndWhatFollowsStartsTheNextWorkingDay() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .task("Work", 5)
                .task("Accepted", 0)
                .task("Go on", 1)
                .link("Work", "Accepted")
                .link("Accepted", "Go on", DependencyKind.START_TO_START, 0, LagUnit.WORKDAY);

        assertThat(plan.planned("Accepted").earliestStart()).isEqualTo(day(3, 5));
        assertThat(plan.planned("Accepted").earliestFinish()).isEqualTo(day(3, 5));
        assertThat(plan.planned("Go on").earliestStart()).isEqualTo(day(3, 8));
    }
}
