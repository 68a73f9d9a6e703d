package dev.headroom.actionplan.schedule;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.time.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working days of one side. Immutable to those who use it and safe to share.
 *
 * <p>Work is placed by rank: the working day with rank 7 has seven working days before it since 1900. Work of 5 working
 * days that starts with rank 7 has finish rank 12: it ends with the evening of the working day of rank 11. Floats are
 * differences of ranks, so weekends and holidays can't distort them.
 */
public final class WorkCalendar {

    /** The working week where nothing else is said. */
    public static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Tables reach so far at first: all real plans do with it, and it costs 14 kB. */
    private static final int NEAR = DayNumber.of(LocalDate.of(2100, 1, 1));

    private final Set<DayOfWeek> week;
    private final Holidays holidays;
    private final List<ClosedDays> closed;
    private final WorkdayTable near;
    private volatile @Nullable WorkdayTable far;

    private WorkCalendar(Set<DayOfWeek> week, Holidays holidays, List<ClosedDays> closed) {
        this.week = Set.copyOf(week);
        this.holidays = holidays;
        this.closed = List.copyOf(closed);
        this.near = table(NEAR);
    }

    /**
     * The days of a working week without public holidays and a side's own closed days.
     *
     * @throws BadInput when no day of the week is a working day or a range ends before it starts
     */
    public static WorkCalendar of(Set<DayOfWeek> week, Holidays holidays, List<ClosedDays> closed) {
        if (week.isEmpty()) {
            throw new BadInput("The working week has no working day: name at least one.", "workingWeek");
        }
        for (ClosedDays range : closed) {
            DayNumber.check(range.from(), "closedDays");
            DayNumber.check(range.until(), "closedDays");
            if (range.until().isBefore(range.from())) {
                throw new BadInput(
                        "The closed days from " + range.from() + " end before, on " + range.until() + ": swap them.",
                        "closedDays");
            }
        }
        return new WorkCalendar(week, holidays, closed);
    }

    public boolean isWorkday(LocalDate day) {
        int number = DayNumber.of(day);
        return reaching(number + 1).isWorkday(number);
    }

    /** Working days after {@code from} up to and with {@code until}; negative when it lies before. */
    public int workdaysBetween(LocalDate from, LocalDate until) {
        return rank(DayNumber.of(until) + 1) - rank(DayNumber.of(from) + 1);
    }

    /**
     * The n-th working day after a day, or before it when negative; the day itself for 0.
     *
     * @throws BadInput when it lies outside of the years 1900 to 9999
     */
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        int number = DayNumber.of(day);
        try {
            if (workdays == 0) {
                return day;
            }
            long rank = workdays > 0 ? (long) rank(number + 1) + workdays - 1 : (long) rank(number) + workdays;
            return DayNumber.date(start(Math.toIntExact(rank)));
        } catch (OutOfRange | ArithmeticException e) {
            throw new BadInput(workdays + " working days from " + day + " lie outside of the years 1900 to 9999.");
        }
    }

    /** The day on which work must start to be finished on a day. */
    LocalDate startOf(LocalDate finish, int workdays) {
        return DayNumber.date(start(Math.max(0, rank(DayNumber.of(finish) + 1) - workdays)));
    }

    /** Working days before a moment. */
    int rank(int moment) {
        return reaching(moment).rank(moment);
    }

    /** The moment at which the working day of a rank begins. */
    int start(int rank) {
        if (rank < 0) {
            throw OutOfRange.early();
        }
        if (rank < near.workdays()) {
            return near.day(rank);
        }
        WorkdayTable table = far();
        if (rank >= table.workdays()) {
            throw OutOfRange.late();
        }
        return table.day(rank);
    }

    /** The first moment at which so many working days are over. */
    int finish(int rank) {
        return rank <= 0 ? 0 : start(rank - 1) + 1;
    }

    /** The rank of the first working day that starts at a moment or after it. */
    int firstStart(int moment) {
        return rank(moment);
    }

    /** The rank of the last working day that starts at a moment or before it. */
    int lastStart(int moment) {
        return moment >= DayNumber.END ? rank(DayNumber.END) - 1 : rank(moment + 1) - 1;
    }

    /** The finish rank of the first working day that ends at a moment or after it. */
    int firstFinish(int moment) {
        return moment == 0 ? 0 : rank(moment - 1) + 1;
    }

    /** The finish rank of the last working day that ends at a moment or before it. */
    int lastFinish(int moment) {
        return rank(moment);
    }

    /** The first moment at which so many working days more are over than at a moment. */
    int later(int moment, int workdays) {
        return finish(rank(moment) + workdays);
    }

    /** The last moment from which {@link #later} doesn't go beyond a moment. */
    int latestBefore(int moment, int workdays) {
        int rank = rank(moment) - workdays;
        boolean beyond = rank >= near.workdays() && rank >= far().workdays();
        return beyond ? DayNumber.END : start(rank);
    }

    private WorkdayTable reaching(int moment) {
        return moment <= NEAR ? near : far();
    }

    /** Two threads may build it at once; both tables are the same. */
    private WorkdayTable far() {
        WorkdayTable table = far;
        if (table == null) {
            table = table(DayNumber.END);
            far = table;
        }
        return table;
    }

    private WorkdayTable table(int days) {
        return new WorkdayTable(
                days, week, holidays.days().mapToInt(DayNumber::of).toArray(), closed);
    }
}
