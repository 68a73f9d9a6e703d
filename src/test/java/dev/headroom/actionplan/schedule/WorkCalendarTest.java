package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.WEEKDAYS;
import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.time.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Counting working days, checked against counting them one by one. */
class WorkCalendarTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private final WorkCalendar canberra = WorkCalendar.of(
            WorkCalendar.MONDAY_TO_FRIDAY,
            Holidays.of("AU", "ACT"),
            List.of(new ClosedDays(day(12, 24), LocalDate.of(2028, 1, 4))));

    @Test
    void weekendsHolidaysAndClosedDaysAreNoWorkingDays() {
        assertThat(canberra.isWorkday(day(3, 5))).isTrue();
        assertThat(canberra.isWorkday(day(3, 6))).as("Saturday").isFalse();
        assertThat(canberra.isWorkday(day(3, 8))).as("Canberra Day").isFalse();
        assertThat(canberra.isWorkday(day(12, 23))).isTrue();
        assertThat(canberra.isWorkday(day(12, 24))).as("closed").isFalse();
        assertThat(canberra.isWorkday(LocalDate.of(2028, 1, 4))).as("closed").isFalse();
        assertThat(canberra.isWorkday(LocalDate.of(2028, 1, 5))).isTrue();
    }

    @Test
    void workingDaysAreCountedBetweenEvenings() {
        assertThat(canberra.workdaysBetween(day(3, 5), day(3, 9))).isEqualTo(1);
        assertThat(canberra.workdaysBetween(day(3, 9), day(3, 5))).isEqualTo(-1);
        assertThat(canberra.workdaysBetween(day(3, 5), day(3, 8))).isZero();
        assertThat(canberra.workdaysBetween(day(12, 23), LocalDate.of(2028, 1, 5)))
                .isEqualTo(1);
    }

    @Test
    void workingDaysAreAddedAndTakenAway() {
        assertThat(canberra.plusWorkdays(day(3, 5), 1)).isEqualTo(day(3, 9));
        assertThat(canberra.plusWorkdays(day(3, 7), 1)).isEqualTo(day(3, 9));
        assertThat(canberra.plusWorkdays(day(3, 9), -1)).isEqualTo(day(3, 5));
        assertThat(canberra.plusWorkdays(day(3, 8), -1)).isEqualTo(day(3, 5));
        assertThat(canberra.plusWorkdays(day(3, 8), 0)).isEqualTo(day(3, 8));
    }

    @Test
    void theWorkingWeekIsFree() {
        WorkCalendar gulf = WorkCalendar.of(
                EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY), Holidays.NONE, List.of());

        assertThat(gulf.plusWorkdays(day(3, 2), 1)).as("Sunday after Tuesday").isEqualTo(day(3, 7));
    }

    @Test
    void farCenturiesAreReached() {
        LocalDate last = LocalDate.of(9999, 12, 31);

        assertThat(last.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(WEEKDAYS.isWorkday(last)).isTrue();
        assertThat(WEEKDAYS.plusWorkdays(
                        LocalDate.of(1900, 1, 1), WEEKDAYS.workdaysBetween(LocalDate.of(1900, 1, 1), last)))
                .isEqualTo(last);
        assertThat(WEEKDAYS.plusWorkdays(last, -1)).isEqualTo(LocalDate.of(9999, 12, 30));
    }

    @Test
    void daysOutsideOfTheCalendarAreRefused() {
        for (LocalDate day : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> WEEKDAYS.isWorkday(day));
        }
        for (int workdays : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 3_000_000}) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> WEEKDAYS.plusWorkdays(BEGIN, workdays));
        }
    }

    @Test
    void aWeekWithoutWorkAndClosedDaysThatEndBeforeTheyBeginAreRefused() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorkCalendar.of(Set.of(), Holidays.NONE, List.of()))
                .withMessageContaining("no working day");
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> WorkCalendar.of(
                        WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of(new ClosedDays(day(3, 2), day(3, 1)))))
                .withMessageContaining("swap");
    }

    @Property(tries = 300)
    void countingInTablesEqualsCountingDayByDay(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 700) int offset,
            @ForAll @IntRange(min = -200, max = 200) int step) {
        WorkCalendar calendar = RandomPlans.calendar(new Random(seed));
        LocalDate from = BEGIN.plusDays(offset);
        LocalDate reached = calendar.plusWorkdays(from, step);

        long between = IntStream.rangeClosed(1, (int) Math.abs(reached.toEpochDay() - from.toEpochDay()))
                .filter(days -> calendar.isWorkday(step > 0 ? from.plusDays(days) : from.minusDays(days)))
                .count();
        assertThat(between).isEqualTo(Math.abs(step));
        assertThat(step == 0 || calendar.isWorkday(reached)).isTrue();
        if (step > 0) {
            assertThat(calendar.workdaysBetween(from, reached)).isEqualTo(step);
        }
    }

    @Property(tries = 300)
    void latestBeforeIsTheLastMomentThatIsNotTooLate(
            @ForAll long seed,
            @ForAll @IntRange(min = 46_000, max = 46_800) int moment,
            @ForAll @IntRange(min = -9, max = 9) int lag) {
        WorkCalendar calendar = RandomPlans.calendar(new Random(seed));
        int latest = calendar.latestBefore(moment, lag);

        assertThat(calendar.later(latest, lag)).isLessThanOrEqualTo(moment);
        assertThat(calendar.later(latest + 1, lag)).isGreaterThan(moment);
    }

    @Property(tries = 300)
    void ranksAndMomentsAgree(@ForAll long seed, @ForAll @IntRange(min = 46_000, max = 46_800) int moment) {
        WorkCalendar calendar = RandomPlans.calendar(new Random(seed));

        assertThat(calendar.start(calendar.firstStart(moment))).isGreaterThanOrEqualTo(moment);
        assertThat(calendar.start(calendar.firstStart(moment) - 1)).isLessThan(moment);
        assertThat(calendar.start(calendar.lastStart(moment))).isLessThanOrEqualTo(moment);
        assertThat(calendar.start(calendar.lastStart(moment) + 1)).isGreaterThan(moment);
        assertThat(calendar.finish(calendar.firstFinish(moment))).isGreaterThanOrEqualTo(moment);
        assertThat(calendar.finish(calendar.firstFinish(moment) - 1)).isLessThan(moment);
        assertThat(calendar.finish(calendar.lastFinish(moment))).isLessThanOrEqualTo(moment);
        assertThat(calendar.finish(calendar.lastFinish(moment) + 1)).isGreaterThan(moment);
    }
}
