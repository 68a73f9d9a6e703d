package dev.headroom.meeting.commitment;

import dev.headroom.meeting.extraction.date.WorkingDays;
import java.time.LocalDate;

/**
 * How long what is owed may be overdue before it counts as broken. Pure.
 *
 * @param working the days on which people work
 * @param days so many of them
 */
record Patience(WorkingDays working, int days) {

    /** What is due on a day is late up to this one, and broken after it. */
    LocalDate lastLateDay(LocalDate due) {
        return working.plus(due, days);
    }

    /** What was due before this day and is not done is broken on the other one. */
    LocalDate brokenBefore(LocalDate asOf) {
        LocalDate due = asOf;
        while (!asOf.isAfter(lastLateDay(due.minusDays(1)))) {
            due = due.minusDays(1);
        }
        return due;
    }
}
