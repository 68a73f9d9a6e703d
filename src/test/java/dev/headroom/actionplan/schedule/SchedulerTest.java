package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.platform.time.Holidays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole plans, worked by hand in March 2027, whose first is a Monday. */
class SchedulerTest {

    private static WorkCalendar of(String country, @Nullable String subdivision) {
        return WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.of(country, subdivision), List.of());
    }

    /** A seller in the United States and a buyer in Canberra, where Monday 8 March is a holiday. */
    private static PlanBuilder acrossTheOcean() {
        return PlanBuilder.on(day(3, 1))
                .target(day(3, 19))
                .calendar(Side.SELLER, of("US", null))
                .calendar(Side.BUYER, of("AU", "ACT"))
                .task("Propose", Side.SELLER, 5)
                .task("Review", Side.BUYER, 3)
                .task("Agreed", Side.BUYER, 0)
                .link("Propose", "Review")
                .link("Review", "Agreed");
    }

    @Test
    void eachSideWorksOnItsOwnWorkingDays() {
        PlanBuilder plan = acrossTheOcean();

        ScheduledTask propose = plan.planned("Propose");
        assertThat(propose.earliestStart()).isEqualTo(day(3, 1));
        assertThat(propose.earliestFinish()).isEqualTo(day(3, 5));
        ScheduledTask review = plan.planned("Review");
        assertThat(review.earliestStart()).as("after Canberra Day").isEqualTo(day(3, 9));
        assertThat(review.earliestFinish()).isEqualTo(day(3, 11));
        assertThat(plan.planned("Agreed").earliestFinish()).isEqualTo(day(3, 11));
        assertThat(plan.plan().finishOn()).isEqualTo(day(3, 11));
    }

    @Test
    void datesArePlannedBackFromTheTarget() {
        PlanBuilder plan = acrossTheOcean();

        assertThat(plan.planned("Agreed").plannedFinish()).isEqualTo(day(3, 19));
        assertThat(plan.planned("Review").latestStart()).isEqualTo(day(3, 17));
        assertThat(plan.planned("Review").plannedFinish()).isEqualTo(day(3, 19));
        assertThat(plan.planned("Propose").latestStart()).isEqualTo(day(3, 10));
        assertThat(plan.planned("Propose").plannedFinish()).isEqualTo(day(3, 16));
    }

    @Test
    void floatIsCountedInTheWorkingDaysOfTheTasksSide() {
        PlanBuilder plan = acrossTheOcean();

        assertThat(plan.planned("Agreed").totalFloat()).as("12, 15 to 19").isEqualTo(6);
        assertThat(plan.planned("Review").totalFloat()).isEqualTo(6);
        assertThat(plan.planned("Propose").totalFloat()).as("8 to 12, 15, 16").isEqualTo(7);
        assertThat(plan.planned("Propose").freeFloat())
                .as("the buyer's holiday")
                .isEqualTo(1);
        assertThat(plan.planned("Review").freeFloat()).isZero();
        assertThat(plan.planned("Agreed").freeFloat()).isEqualTo(6);
        assertThat(plan.plan().floatDays()).isEqualTo(6);
        assertThat(plan.plan().feasible()).isTrue();
        assertThat(plan.criticalPath()).containsExactly("Propose", "Review", "Agreed");
        assertThat(plan.planned("Review").critical()).isTrue();
        assertThat(plan.planned("Propose").critical()).as("has a day more").isFalse();
    }

    @Test
    void holidaysOfTheOtherSideCountToo() {
        // Good Friday and Easter Monday are holidays in Canberra, and working days in the United States.
        PlanBuilder plan = PlanBuilder.on(day(3, 25))
                .calendar(Side.SELLER, of("US", null))
                .calendar(Side.BUYER, of("AU", "ACT"))
                .task("Ours", Side.SELLER, 3)
                .task("Theirs", Side.BUYER, 3);

        assertThat(plan.planned("Ours").earliestFinish()).isEqualTo(day(3, 29));
        assertThat(plan.planned("Theirs").earliestFinish()).isEqualTo(day(3, 31));
    }

    @Test
    void workOnAFreeDayBeginsTheNextWorkingDay() {
        PlanBuilder plan = PlanBuilder.on(day(3, 6)).task("Work", 1).task("Milestone", 0);

        assertThat(plan.planned("Work").earliestStart()).isEqualTo(day(3, 8));
        assertThat(plan.planned("Milestone").earliestFinish()).isEqualTo(day(3, 8));
    }

    @Test
    void plannedFinishFollowsTheConstraint() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .target(day(3, 31))
                .task("Soon", 3)
                .constrain("Soon", ConstraintKind.AS_SOON_AS_POSSIBLE, null)
                .task("Late", 3)
                .task("Fixed", 3)
                .constrain("Fixed", ConstraintKind.MUST_FINISH_ON, day(3, 12))
                .task("Not yet", 3)
                .constrain("Not yet", ConstraintKind.NO_EARLIER_THAN, day(3, 13));

        assertThat(plan.planned("Soon").plannedFinish()).isEqualTo(day(3, 3));
        assertThat(plan.planned("Late").plannedFinish()).isEqualTo(day(3, 31));
        assertThat(plan.planned("Fixed").plannedFinish()).isEqualTo(day(3, 12));
        assertThat(plan.planned("Fixed").earliestStart()).isEqualTo(day(3, 10));
        assertThat(plan.planned("Fixed").totalFloat()).isZero();
        assertThat(plan.planned("Fixed").driver().kind()).isEqualTo(DriverKind.MUST_FINISH_ON);
        assertThat(plan.planned("Not yet").earliestStart())
                .as("Monday after a Saturday")
                .isEqualTo(day(3, 15));
        assertThat(plan.planned("Not yet").driver().kind()).isEqualTo(DriverKind.NO_EARLIER_THAN);
        assertThat(plan.plan().feasible()).isTrue();
    }

    @Test
    void pinThatCannotBeKeptIsAConflictThatNamesTheDependency() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .task("Legal review", 5)
                .task("Sign", Side.BUYER, 2)
                .pin("Sign", day(3, 8))
                .task("Kick off", 1)
                .link("Legal review", "Sign")
                .link("Sign", "Kick off");

        Schedule schedule = plan.plan();

        ScheduledTask sign = plan.planned("Sign");
        assertThat(sign.plannedFinish()).as("never moves").isEqualTo(day(3, 8));
        assertThat(sign.earliestFinish()).isEqualTo(day(3, 9));
        assertThat(sign.totalFloat()).isEqualTo(-1);
        assertThat(plan.planned("Kick off").earliestStart()).isEqualTo(day(3, 10));
        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.PIN_MISSED);
            assertThat(conflict.node()).isEqualTo(plan.id("Sign"));
            assertThat(conflict.cause().link()).isEqualTo(plan.link(0));
            assertThat(conflict.days()).isEqualTo(1);
            assertThat(conflict.sentence())
                    .isEqualTo("“Sign” is fixed by the buyer to 8 March 2027, but can't be finished before 9 March"
                            + " 2027, 1 working day later: it waits for “Legal review” (finish to start).");
        });
        assertThat(plan.criticalPath()).containsExactly("Legal review", "Sign");
    }

    @Test
    void laterPinHoldsBackWhatFollows() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .target(day(3, 15))
                .task("Sign", Side.BUYER, 2)
                .pin("Sign", day(3, 12))
                .task("Kick off", 1)
                .link("Sign", "Kick off");

        assertThat(plan.planned("Sign").earliestFinish()).isEqualTo(day(3, 2));
        assertThat(plan.planned("Sign").forecastFinish()).isEqualTo(day(3, 12));
        assertThat(plan.planned("Sign").latestFinish()).isEqualTo(day(3, 12));
        assertThat(plan.planned("Kick off").earliestStart()).isEqualTo(day(3, 15));
        assertThat(plan.planned("Kick off").totalFloat()).isZero();
        assertThat(plan.plan().feasible()).isTrue();
    }

    @Test
    void pinAfterTheTargetMissesIt() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .target(day(3, 10))
                .task("Sign", Side.BUYER, 2)
                .pin("Sign", day(3, 12));

        assertThat(plan.planned("Sign").totalFloat()).isEqualTo(-2);
        assertThat(plan.plan().finishOn()).isEqualTo(day(3, 12));
        assertThat(plan.plan().floatDays()).isEqualTo(-2);
        assertThat(plan.plan().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.TARGET_MISSED);
            assertThat(conflict.cause().kind()).isEqualTo(DriverKind.PIN);
            assertThat(conflict.days()).isEqualTo(2);
            assertThat(conflict.sentence())
                    .isEqualTo("The plan's target is 10 March 2027, but “Sign” isn't finished before 12 March 2027,"
                            + " 2 working days later: that is the day the buyer fixed.");
        });
    }

    @Test
    void targetThatCannotBeKeptIsNegativeFloatAllAlongTheCriticalPath() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1))
                .target(day(3, 9))
                .task("Legal review", 5)
                .task("Sign", 3)
                .task("Order laptops", 1)
                .link("Legal review", "Sign", DependencyKind.FINISH_TO_START, 2, LagUnit.CALENDAR);

        assertThat(plan.planned("Sign").earliestFinish()).isEqualTo(day(3, 10));
        assertThat(plan.planned("Sign").totalFloat()).isEqualTo(-1);
        // To be signed by Tuesday 9 it must begin on Friday, and the review be over on Tuesday 2, not on Friday 5.
        assertThat(plan.planned("Legal review").totalFloat()).isEqualTo(-3);
        assertThat(plan.planned("Legal review").plannedFinish()).isEqualTo(day(3, 2));
        assertThat(plan.planned("Legal review").critical()).isTrue();
        assertThat(plan.planned("Sign").critical()).isTrue();
        assertThat(plan.planned("Order laptops").critical()).isFalse();
        assertThat(plan.planned("Order laptops").totalFloat()).isEqualTo(6);
        assertThat(plan.plan().floatDays()).isEqualTo(-1);
        assertThat(plan.criticalPath()).containsExactly("Legal review", "Sign");
        assertThat(plan.plan().conflicts())
                .extracting(ScheduleConflict::sentence)
                .containsExactly("The plan's target is 9 March 2027, but “Sign” isn't finished before 10 March 2027,"
                        + " 1 working day later: it waits for “Legal review” (finish to start, plus 2 calendar"
                        + " days).");
    }

    @Test
    void constraintThatCannotBeKeptIsAConflict() {
        PlanBuilder plan =
                PlanBuilder.on(day(3, 1)).task("Work", 5).constrain("Work", ConstraintKind.MUST_FINISH_ON, day(3, 3));

        assertThat(plan.plan().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.CONSTRAINT_MISSED);
            assertThat(conflict.cause().kind()).isEqualTo(DriverKind.TODAY);
            assertThat(conflict.days()).isEqualTo(2);
            assertThat(conflict.sentence())
                    .isEqualTo("“Work” must finish on 3 March 2027, but can't be finished before 5 March 2027,"
                            + " 2 working days later: it isn't started and takes 5 working days.");
        });
    }

    @Test
    void mustFinishOnAFreeDayMeansTheLastWorkingDayBefore() {
        ScheduledTask task = PlanBuilder.on(day(3, 1))
                .task("Work", 2)
                .constrain("Work", ConstraintKind.MUST_FINISH_ON, day(3, 7))
                .planned("Work");

        assertThat(task.earliestFinish()).isEqualTo(day(3, 5));
        assertThat(task.totalFloat()).isZero();
    }
}
