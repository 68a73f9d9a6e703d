package dev.headroom.actionplan.schedule;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days as numbers from 0, the first of January 1900. The same number is the moment at which that day begins: what
 * starts on day 5 starts at moment 5, what finishes on day 5 finishes at moment 6. Counted so, a finish on a Friday and
 * a start on the next Monday need no special case, whatever days lie between.
 */
final class DayNumber {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The moment at which time ends. */
    static final int END = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;

    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();

    private DayNumber() {}

    static int of(LocalDate day) {
        check(day);
        return (int) (day.toEpochDay() - FIRST_EPOCH_DAY);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(FIRST_EPOCH_DAY + day);
    }

    static void check(LocalDate day, String... field) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new BadInput("The date " + day + " is outside of the years 1900 to 9999: correct it.", field);
        }
    }
}
