package dev.headroom.actionplan.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The working days of one side. Immutable to those who use it and safe to share. */
public final class WorkCalendar {

    /** The working week where nothing else is said. */
    public static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private WorkCalendar() {}

    /**
     * The days of a working week without public holidays and a side's own closed days.
     *
     * @throws dev.headroom.platform.errors.BadInput when no day of the week is a working day or a range ends before it
     *     starts
     */
    public static WorkCalendar of(Set<DayOfWeek> week, Holidays holidays, List<ClosedDays> closed) {
        throw new UnsupportedOperationException("not yet");
    }

    public boolean isWorkday(LocalDate day) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Working days after {@code from} up to and with {@code until}; negative when it lies before. */
    public int workdaysBetween(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The n-th working day after a day, or before it when negative; the day itself for 0. */
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        throw new UnsupportedOperationException("not yet");
    }
}
