package dev.headroom.actionplan.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a digest writes days and what people wrote: as words that mean one day everywhere, and as one line each. */
final class DigestWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final Pattern ISO_DAY = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");

    /** What a reader can't see could hide a line that nobody of ours wrote. */
    private static final Pattern NOT_SEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]+");

    private DigestWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day as somebody says it on another day. */
    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow" : day(day);
    }

    static String workdays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    /** One line without characters that can't be seen, cut off where it is longer. */
    static String line(String text, int longest) {
        String line = NOT_SEEN.matcher(text).replaceAll(" ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** A sentence of the trail with its dates as words. */
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
}
