package dev.headroom.actionplan.guest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates as words, which no reader takes for another day: 05/12 is two days, Tue 12 May 2026 is one. */
public final class PageDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final Pattern ISO_DAY = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");

    private PageDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(OffsetDateTime at, ZoneId zone) {
        return TIME.format(at.atZoneSameInstant(zone));
    }

    /** A sentence of the record with its dates as words. */
    static String inWords(String sentence) {
        return ISO_DAY.matcher(sentence).replaceAll(found -> word(found.group()));
    }

    private static String word(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    static String workdays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }
}
