package dev.headroom.meeting.extraction.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** On which days people work. */
public final class WorkingDays {

    /** Where no calendar of holidays is known. */
    public static final WorkingDays MONDAY_TO_FRIDAY =
            new WorkingDays(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());

    /** No country closes longer; it ends the search where no day is a working day. */
    private static final int LONGEST_PAUSE = 31;

    private final Predicate<LocalDate> working;

    public WorkingDays(Predicate<LocalDate> working) {
        this.working = working;
    }

    /** The day itself or the last working day before it. */
    public LocalDate atOrBefore(LocalDate day) {
        return search(day, -1);
    }

    /** The day itself or the first working day after it. */
    public LocalDate atOrAfter(LocalDate day) {
        return search(day, 1);
    }

    /** So many working days later. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int count = 0; count < workingDays; count++) {
            reached = atOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    private LocalDate search(LocalDate day, int step) {
        for (int days = 0; days < LONGEST_PAUSE; days++) {
            LocalDate found = day.plusDays((long) days * step);
            if (working.test(found)) {
                return found;
            }
        }
        return day;
    }
}
