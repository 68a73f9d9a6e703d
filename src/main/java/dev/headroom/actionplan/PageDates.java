package dev.headroom.actionplan;

import dev.headroom.platform.time.DayWords;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and spans as the page says them. */
public final class PageDates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private PageDates() {}

    public static String day(LocalDate day) {
        return DayWords.of(day);
    }

    public static String time(OffsetDateTime at, ZoneId zone) {
        return TIME.format(at.atZoneSameInstant(zone));
    }

    /** A sentence of the record with its dates as words. */
    public static String inWords(String sentence) {
        return DayWords.in(sentence);
    }

    public static String workdays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }
}
