package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days counted from the one on which somebody speaks: today, tomorrow and the days of the week. */
final class DayRules {

    static final List<DateRule> ALL = List.of(
            DayRules::endOfDay, DayRules::today, DayRules::tomorrow, DayRules::dayAfterTomorrow, DayRules::weekday);

    /** Before a day of the week they make it a habit, a name or something past. */
    private static final Set<String> NO_DAY_AFTER = Set.of(
            "the",
            "our",
            "your",
            "my",
            "their",
            "his",
            "her",
            "a",
            "an",
            "that",
            "every",
            "each",
            "most",
            "some",
            "any",
            "last",
            "previous",
            "past",
            "black",
            "good",
            "since",
            "from",
            "between",
            "weekly",
            "casual",
            "and",
            "or",
            "to",
            "through",
            "thru");

    private static final Set<String> RANGES = Set.of("to", "or", "and", "through", "thru", "until");

    private DayRules() {}

    /** "At the end of the day" means nothing, so the words need "by" before them or a day after them. */
    private static @Nullable Reading endOfDay(Said said, int at, boolean due) {
        int end = endOfDayWords(said, said.skip(at, "the"));
        if (end < 0) {
            return null;
        }
        int day = said.skip(end, "on", "of");
        for (DateRule rule : List.<DateRule>of(DayRules::today, DayRules::tomorrow, DayRules::weekday)) {
            Reading named = said.on(day).text().isEmpty() ? null : rule.read(said, day, true);
            if (named != null) {
                return new Reading(named.date().plusDays(1), named.date(), named.end(), Granularity.DAY, "end of day");
            }
        }
        boolean idiom = said.at(at).is("end", "the") && !due;
        return idiom ? null : Reading.endOf(said.day(), end, "end of day");
    }

    private static int endOfDayWords(Said said, int at) {
        if (said.at(at).is("eod", "cob", "eob")) {
            return at + 1;
        }
        boolean close = said.at(at).is("end", "close") && said.on(at + 1).is("of");
        int noun = said.skip(at + 2, "the");
        return close && said.on(noun).is("day", "business", "play") ? noun + 1 : -1;
    }

    /** "Today" opens many sentences that promise nothing for today. */
    private static @Nullable Reading today(Said said, int at, boolean due) {
        boolean today = said.at(at).is("today", "tonight")
                || (said.at(at).is("this") && said.on(at + 1).is("afternoon", "evening"));
        if (!today || (!due && (said.at(at).opens() || said.isOver(at)))) {
            return null;
        }
        return Reading.day(said.day(), said.at(at).is("this") ? at + 2 : at + 1, "today");
    }

    private static @Nullable Reading tomorrow(Said said, int at, boolean due) {
        boolean tomorrow = said.at(at).is("tomorrow", "tmrw") && !said.follow(at - 2, "day", "after");
        return tomorrow ? Reading.day(said.day().plusDays(1), partOfDay(said, at + 1), "tomorrow") : null;
    }

    private static @Nullable Reading dayAfterTomorrow(Said said, int at, boolean due) {
        int day = said.skip(at, "the");
        boolean named = said.follow(day, "day", "after", "tomorrow");
        return named ? Reading.day(said.day().plusDays(2), partOfDay(said, day + 3), "day after tomorrow") : null;
    }

    private static @Nullable Reading weekday(Said said, int at, boolean due) {
        int day = at;
        while (said.at(day).is("this", "next", "coming") && day < at + 2) {
            day++;
        }
        DayOfWeek weekday = Calendar.weekday(said.at(day));
        if (weekday == null || (day > at && said.at(day).opens()) || isNoDay(said, at, day, due)) {
            return null;
        }
        boolean next = day > at && said.at(day - 1).is("next");
        LocalDate date = next ? inWeek(said.day(), 1, weekday) : coming(said, weekday, at, day);
        return confirmed(said, date, day + 1, next ? "next weekday" : "weekday");
    }

    private static boolean isNoDay(Said said, int at, int day, boolean due) {
        Word before = said.at(at).opens() ? said.at(-1) : said.at(at - 1);
        boolean range = RANGES.contains(said.on(day + 1).text()) && Calendar.weekday(said.on(day + 2)) != null;
        boolean week = said.on(day + 1).is("week", "night", "nights");
        return range || week || NO_DAY_AFTER.contains(before.text()) || (!due && said.isOver(at));
    }

    /** "This Friday" may be today; "Friday" said on a Friday is the next one. */
    private static LocalDate coming(Said said, DayOfWeek weekday, int at, int day) {
        return day > at
                ? said.day().with(TemporalAdjusters.nextOrSame(weekday))
                : said.day().with(TemporalAdjusters.next(weekday));
    }

    static LocalDate inWeek(LocalDate day, int weeksLater, DayOfWeek weekday) {
        return day.with(DayOfWeek.MONDAY).plusWeeks(weeksLater).with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** What follows may name the week or the date; a date that falls on another day of the week is no day at all. */
    private static Reading confirmed(Said said, LocalDate date, int after, String rule) {
        int next = partOfDay(said, after);
        int week = said.skip(next, "of");
        if (said.on(week).is("next", "this") && said.on(week + 1).is("week")) {
            int weeks = said.at(week).is("next") ? 1 : 0;
            LocalDate moved = inWeek(said.day(), weeks, date.getDayOfWeek());
            return Reading.day(moved, week + 2, "weekday of a week");
        }
        int number = said.skip(next, "the");
        Month month = Calendar.month(said.on(next));
        if (said.on(number).ordinal()) {
            Reading named = MonthRules.dayOfMonth(said, number);
            return matching(named, date.getDayOfWeek(), number + 1);
        }
        if (month != null && Calendar.dayOfMonth(said.on(next + 1)) > 0) {
            return matching(MonthRules.monthDay(said, next, true), date.getDayOfWeek(), next + 2);
        }
        return Reading.day(date, next, rule);
    }

    private static Reading matching(@Nullable Reading named, DayOfWeek weekday, int end) {
        if (named == null) {
            return Reading.contradiction(end);
        }
        return named.date().getDayOfWeek() == weekday ? named : Reading.contradiction(named.end());
    }

    static int partOfDay(Said said, int at) {
        return said.skip(at, "morning", "afternoon", "evening", "noon", "eod", "cob");
    }
}
