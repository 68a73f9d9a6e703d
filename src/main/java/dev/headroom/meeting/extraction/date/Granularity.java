package dev.headroom.meeting.extraction.date;

/** How long the time is that somebody named. */
public enum Granularity {
    DAY,
    WEEK,
    MONTH,
    QUARTER
}
