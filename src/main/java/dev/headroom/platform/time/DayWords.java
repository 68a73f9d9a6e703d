package dev.headroom.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days in words, which no reader takes for another day: 05/12 is two days, Tue 12 May 2026 is one. */
public final class DayWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final Pattern ISO_DAY = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");

    private DayWords() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** A sentence with its dates as words. */
    public static String in(String sentence) {
        return ISO_DAY.matcher(sentence).replaceAll(found -> word(found.group()));
    }

    private static String word(String iso) {
        try {
            return of(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
