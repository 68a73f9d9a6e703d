package dev.headroom.meeting.extraction.date;

import java.time.LocalDate;

/**
 * What a rule read.
 *
 * @param start where the time named begins: what is due before it is due earlier
 * @param date the day it ends on
 * @param end the word after it
 */
record Reading(LocalDate start, LocalDate date, int end, Granularity granularity, String rule) {

    static Reading day(LocalDate date, int end, String rule) {
        return new Reading(date, date, end, Granularity.DAY, rule);
    }

    /** Words that contradict themselves, such as "Friday the 20th" when that is a Monday: they are skipped. */
    static Reading contradiction(int end) {
        return day(LocalDate.MIN, end, "contradiction");
    }

    /** "Before the end of the month" still is in the month. */
    static Reading endOf(LocalDate last, int end, String rule) {
        return new Reading(last.plusDays(1), last, end, Granularity.DAY, rule);
    }

    /** The last working day before it begins. */
    Reading before(WorkingDays work) {
        LocalDate last = work.atOrBefore(start.minusDays(1));
        boolean rough = rule.startsWith(DatePhrase.ROUGH);
        String why =
                rough ? DatePhrase.ROUGH + "before " + rule.substring(DatePhrase.ROUGH.length()) : "before " + rule;
        return new Reading(last, last, end, Granularity.DAY, why);
    }
}
