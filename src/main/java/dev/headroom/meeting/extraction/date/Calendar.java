package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for days, months and numbers. */
final class Calendar {

    /** They are verbs too, so they need more than to be there. */
    private static final List<Month> ALSO_VERBS = List.of(Month.MAY, Month.MARCH);

    /** People are called so, and much is made "by" them. */
    private static final List<Month> ALSO_NAMES = List.of(Month.APRIL, Month.JUNE);

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private static final Map<String, Integer> MORE_NUMBERS =
            Map.of("a", 1, "an", 1, "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40, "sixty", 60, "ninety", 90);

    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(
                    day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    Function.identity()));

    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.of(
            "mon",
            DayOfWeek.MONDAY,
            "tue",
            DayOfWeek.TUESDAY,
            "tues",
            DayOfWeek.TUESDAY,
            "wed",
            DayOfWeek.WEDNESDAY,
            "thu",
            DayOfWeek.THURSDAY,
            "thurs",
            DayOfWeek.THURSDAY,
            "fri",
            DayOfWeek.FRIDAY);

    private static final Map<String, Month> MONTHS = months();

    private Calendar() {}

    private static Map<String, Month> months() {
        Map<String, Month> names = Arrays.stream(Month.values())
                .collect(Collectors.toMap(
                        month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        Function.identity()));
        for (Month month : Month.values()) {
            names.put(month.name().substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
        names.put("sept", Month.SEPTEMBER);
        return Map.copyOf(names);
    }

    static @Nullable Month month(Word word) {
        return MONTHS.get(word.text());
    }

    /** Abbreviations need a capital letter: "sat" and "sun" are never read as days, "wed" and "mon" only as "Wed". */
    static @Nullable DayOfWeek weekday(Word word) {
        DayOfWeek full = WEEKDAYS.get(word.text());
        return full != null || !word.capital() ? full : SHORT_WEEKDAYS.get(word.text());
    }

    static boolean isAlsoVerb(Month month) {
        return ALSO_VERBS.contains(month);
    }

    static boolean isAlsoName(Month month) {
        return ALSO_NAMES.contains(month);
    }

    /** How many; -1 for what is no number. */
    static int count(Word word) {
        if (word.counts()) {
            return word.number();
        }
        int spelled = NUMBERS.indexOf(word.text());
        return spelled > 0 ? spelled : MORE_NUMBERS.getOrDefault(word.text(), -1);
    }

    /** Which day of a month, written as 3, 3rd or third; -1 for no such day. */
    static int dayOfMonth(Word word) {
        int day = word.number() >= 0 ? word.number() : ORDINALS.indexOf(word.text());
        return day >= 1 && day <= 31 ? day : -1;
    }

    static boolean isOrdinal(Word word) {
        return word.ordinal() || ORDINALS.contains(word.text());
    }

    /** Which quarter, said as Q1, first quarter or 1st quarter; -1 for none. */
    static int quarter(Said said, int at) {
        Word word = said.at(at);
        if (word.text().length() == 2 && word.text().charAt(0) == 'q') {
            int number = word.text().charAt(1) - '0';
            return number >= 1 && number <= 4 ? number : -1;
        }
        int number = isOrdinal(word) ? dayOfMonth(word) : -1;
        return number <= 4 && said.on(at + 1).is("quarter") ? number : -1;
    }
}
