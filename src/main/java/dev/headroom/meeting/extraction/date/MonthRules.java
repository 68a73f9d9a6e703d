package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days by their date: March 20, the 3rd of April, the 15th, 2026-03-15. Each is taken as said, working day or not. */
final class MonthRules {

    static final List<DateRule> ALL = List.of(
            MonthRules::iso, MonthRules::slashed, MonthRules::monthDay, MonthRules::dayMonth, MonthRules::theDay);

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");

    /** After these a date lies behind us. */
    private static final Set<String> PAST = Set.of("since", "from", "last", "dated", "ago");

    private static final Set<String> COUNTED = Set.of(
            "people",
            "developers",
            "engineers",
            "consultants",
            "contractors",
            "hours",
            "minutes",
            "days",
            "weeks",
            "months",
            "years",
            "percent",
            "million",
            "thousand",
            "times",
            "points",
            "of",
            "or",
            "other",
            "more");

    /** A date without a year that was so long ago, and nothing like "by" before it, may be either year's. */
    private static final int LONG_AGO_DAYS = 180;

    private MonthRules() {}

    private static @Nullable Reading iso(Said said, int at, boolean due) {
        Matcher parts = ISO.matcher(said.at(at).text());
        if (!parts.matches()) {
            return null;
        }
        return coming(said, date(number(parts, 1), number(parts, 2), number(parts, 3)), at + 1, "ISO date");
    }

    /** 3/4 is March or April, depending on who says it: only where one of the two can be no month it is a date. */
    private static @Nullable Reading slashed(Said said, int at, boolean due) {
        Matcher parts = SLASHED.matcher(said.at(at).text());
        if (!due || !parts.matches()) {
            return null;
        }
        int first = number(parts, 1);
        int second = number(parts, 2);
        boolean monthFirst = second > 12 || first == second;
        boolean dayFirst = first > 12;
        if (monthFirst == dayFirst) {
            return null;
        }
        int year = parts.group(3) == null ? 0 : number(parts, 3);
        return placed(said, monthFirst ? first : second, monthFirst ? second : first, year, at + 1, true);
    }

    /** March 20, March 20th, March the 20th, March 20, 2027. */
    static @Nullable Reading monthDay(Said said, int at, boolean due) {
        Month month = Calendar.month(said.at(at));
        if (month == null) {
            return null;
        }
        int number = said.skip(at + 1, "the");
        int day = Calendar.dayOfMonth(said.on(number));
        if (day < 0 || !isDate(said, month, at, number, due)) {
            return null;
        }
        return withYear(said, month.getValue(), day, number + 1, due);
    }

    private static boolean isDate(Said said, Month month, int at, int number, boolean due) {
        boolean past = PAST.contains(said.at(at - 1).text()) && !said.at(at).opens();
        boolean counted = COUNTED.contains(said.on(number + 1).text())
                || (said.on(number + 1).counts() && !isYear(said, number + 1));
        boolean sure = due
                || Calendar.isOrdinal(said.at(number))
                || !Calendar.isAlsoVerb(month)
                || (said.at(at).capital() && !said.at(at).opens() && said.ends(number + 1));
        boolean proper = Calendar.isOrdinal(said.at(number)) || said.at(number).number() > 0;
        return !past && !counted && sure && proper && (due || !said.isOver(at));
    }

    /** 20 March, the 20th of March. */
    private static @Nullable Reading dayMonth(Said said, int at, boolean due) {
        int number = said.skip(at, "the");
        int month = said.skip(number + 1, "of");
        int day = Calendar.dayOfMonth(said.at(number));
        Month named = Calendar.month(said.on(month));
        if (day < 0 || named == null || said.at(number - 2).counts() || (!due && said.isOver(at))) {
            return null;
        }
        boolean ordinal = Calendar.isOrdinal(said.at(number));
        boolean clear = ordinal || (said.at(month).capital() && month == number + 1);
        boolean sure = clear && (!Calendar.isAlsoVerb(named) || month > number + 1 || said.ends(month + 1));
        boolean past = PAST.contains(said.at(at - 1).text()) && !said.at(at).opens();
        return sure && !past ? withYear(said, named.getValue(), day, month + 1, due) : null;
    }

    /** "The 15th" is a day only after "by", "on" and the like, and where no noun follows. */
    private static @Nullable Reading theDay(Said said, int at, boolean due) {
        boolean named = due && said.at(at).is("the") && said.on(at + 1).ordinal();
        return named ? dayOfMonth(said, at + 1) : null;
    }

    /** The 15th, the 15th of next month. */
    static @Nullable Reading dayOfMonth(Said said, int number) {
        int day = Calendar.dayOfMonth(said.at(number));
        if (said.on(number + 1).is("of")) {
            int month = said.skip(number + 2, "the");
            boolean next = said.on(month).is("next");
            int noun = said.skip(month, "next", "this");
            if (Calendar.month(said.on(month)) != null) {
                return dayMonth(said, number, true);
            }
            return said.on(noun).is("month") ? inMonth(said, next ? 1 : 0, day, noun + 1) : null;
        }
        return said.ends(number + 1) ? inMonth(said, day < said.day().getDayOfMonth() ? 1 : 0, day, number + 1) : null;
    }

    private static @Nullable Reading inMonth(Said said, int monthsLater, int day, int end) {
        YearMonth month = YearMonth.from(said.day()).plusMonths(monthsLater);
        return coming(said, date(month.getYear(), month.getMonthValue(), day), end, "day of the month");
    }

    private static @Nullable Reading withYear(Said said, int month, int day, int next, boolean due) {
        boolean year = isYear(said, next);
        return placed(said, month, day, year ? said.at(next).number() : 0, year ? next + 1 : next, due);
    }

    static boolean isYear(Said said, int at) {
        Word word = said.on(at);
        return word.counts() && word.number() >= 2000 && word.number() < 2100;
    }

    private static @Nullable Reading placed(Said said, int month, int day, int year, int end, boolean due) {
        if (year > 0) {
            return coming(said, date(year, month, day), end, "date");
        }
        LocalDate date = date(said.day().getYear(), month, day);
        if (date != null && date.isBefore(said.day())) {
            boolean longAgo = date.plusDays(LONG_AGO_DAYS).isBefore(said.day());
            date = due || longAgo ? date(said.day().getYear() + 1, month, day) : null;
        }
        return coming(said, date, end, "date");
    }

    private static @Nullable Reading coming(Said said, @Nullable LocalDate date, int end, String rule) {
        return date == null || date.isBefore(said.day()) ? null : Reading.day(date, end, rule);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** February 30 is no day, and nobody is told that it is March 2. */
    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
