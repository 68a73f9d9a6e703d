package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weeks, months, quarters and years, and their parts. Quarters are those of the calendar year. */
final class SpanRules {

    static final List<DateRule> ALL = List.of(
            SpanRules::endOf,
            SpanRules::endShort,
            SpanRules::weekOf,
            SpanRules::weekOfMonth,
            SpanRules::part,
            SpanRules::inSpan,
            SpanRules::bareMonth,
            SpanRules::span);

    /** A month named without a year is the coming one, if that is no further; else it may be the past one. */
    private static final int MONTHS_AHEAD = 8;

    private static final int DAYS = 7;
    private static final int LAST_WEEK = 3;

    private SpanRules() {}

    /** The end of this week, next month, Q1, April, the year: its last working day. */
    private static @Nullable Reading endOf(Said said, int at, boolean due) {
        int end = said.skip(at, "the");
        if (!said.at(end).is("end") || !said.on(end + 1).is("of") || said.isOver(at)) {
            return null;
        }
        Span span = named(said, end + 2, due);
        return span == null
                ? null
                : Reading.endOf(said.work().atOrBefore(span.last()), span.end(), "end of " + span.name());
    }

    /** Month end, year-end, EOW. */
    private static @Nullable Reading endShort(Said said, int at, boolean due) {
        String name =
                switch (said.at(at).text()) {
                    case "eow" -> "week";
                    case "eom" -> "month";
                    case "eoq" -> "quarter";
                    case "eoy" -> "year";
                    default -> "";
                };
        boolean spelled =
                said.at(at).is("month", "quarter", "year") && said.on(at + 1).is("end") && due;
        int weekend = said.skip(at, "the");
        if (due && said.on(weekend).is("weekend")) {
            LocalDate friday = Span.week(said.day(), 0, at).last();
            return Reading.endOf(said.work().atOrBefore(friday), weekend + 1, "weekend");
        }
        if (name.isEmpty() && !spelled) {
            return null;
        }
        Span span = Span.of(spelled ? said.at(at).text() : name, said.day(), 0, at + (spelled ? 2 : 1));
        return span == null
                ? null
                : Reading.endOf(said.work().atOrBefore(span.last()), span.end(), "end of " + span.name());
    }

    /** The week of July 7. */
    private static @Nullable Reading weekOf(Said said, int at, boolean due) {
        int week = said.skip(at, "the");
        if (!said.at(week).is("week") || !said.on(week + 1).is("of")) {
            return null;
        }
        int day = week + 2;
        Reading named = MonthRules.monthDay(said, day, true);
        if (named == null && said.on(day).is("the")) {
            named = said.on(day + 1).ordinal() ? MonthRules.dayOfMonth(said, day + 1) : null;
        }
        if (named == null) {
            return null;
        }
        Span span = Span.week(named.date(), 0, named.end());
        return whole(said, span, "week of");
    }

    /** The first week of December, the last week of this month: its seven days, counted from the 1st or the end. */
    private static @Nullable Reading weekOfMonth(Said said, int at, boolean due) {
        int which = said.skip(at, "the");
        int week = List.of("first", "second", "third", "last")
                .indexOf(said.at(which).text());
        boolean of = said.on(which + 1).is("week") && said.on(which + 2).is("of", "in");
        Span month = week < 0 || !of || said.isOver(at) ? null : named(said, which + 3, due);
        if (month == null || month.granularity() != Granularity.MONTH) {
            return null;
        }
        LocalDate end = week == LAST_WEEK ? month.last() : month.first().plusDays(DAYS * (week + 1L) - 1);
        Span span = new Span(end.minusDays(DAYS - 1L), end, Granularity.WEEK, "week of a month", month.end());
        return whole(said, span, span.name());
    }

    /** Early next week, mid April, late this month. */
    private static @Nullable Reading part(Said said, int at, boolean due) {
        int part = said.skip(at, "the");
        Word word = said.at(part);
        boolean of = said.on(part + 1).is("of");
        boolean early = word.is("early") || (word.is("beginning", "start") && of);
        boolean middle = word.is("mid") || (word.is("middle") && of);
        boolean late = word.is("late", "later");
        if (!early && !middle && !late) {
            return null;
        }
        Span span = named(said, said.skip(part + 1, "of", "in"), due);
        if (span == null || span.name().equals("year")) {
            return null;
        }
        LocalDate day = early ? span.early() : middle ? span.middle() : span.last();
        LocalDate date = said.work().atOrBefore(day);
        String rule = (early ? "early " : middle ? "mid " : "late ") + span.name();
        return date.isBefore(said.day()) ? null : new Reading(span.first(), date, span.end(), span.granularity(), rule);
    }

    /** In April, in Q3. */
    private static @Nullable Reading inSpan(Said said, int at, boolean due) {
        boolean month = Calendar.month(said.on(at + 1)) != null || Calendar.quarter(said, at + 1) > 0;
        if (!said.at(at).is("in", "during") || !month || said.isOver(at)) {
            return null;
        }
        Span span = named(said, at + 1, false);
        boolean dayFollows = span != null && Calendar.dayOfMonth(said.on(span.end())) > 0;
        return span == null || dayFollows ? null : whole(said, span, span.name());
    }

    /** By April, before October 2027. "Made by April" names somebody, and so does "by April Jones". */
    private static @Nullable Reading bareMonth(Said said, int at, boolean due) {
        Month month = Calendar.month(said.at(at));
        if (!due || month == null || Calendar.isAlsoVerb(month) || isPerson(said, at, month)) {
            return null;
        }
        Span span = month(said, month, at, true);
        if (span == null || Calendar.dayOfMonth(said.on(said.skip(span.end(), "the"))) > 0) {
            return null;
        }
        LocalDate last = said.work().atOrBefore(span.last());
        return new Reading(span.first(), last, span.end(), Granularity.MONTH, DatePhrase.ROUGH + "month");
    }

    private static boolean isPerson(Said said, int at, Month month) {
        boolean surname = said.on(at + 1).capital() && !said.ends(at + 1);
        boolean made = said.at(at - 1).is("by") && said.at(at - 2).text().endsWith("ed");
        return surname || (Calendar.isAlsoName(month) && (made || said.isOver(at)));
    }

    /** This week, next month. */
    private static @Nullable Reading span(Said said, int at, boolean due) {
        boolean relative = said.at(at).is("this", "next") || said.follow(at, "week", "after", "next");
        Span span = relative && !(said.isOver(at) && !due) ? named(said, at, due) : null;
        if (span == null || (span.name().equals("year") && !isNextYear(said, at, span.end()))) {
            return null;
        }
        int day = said.skip(span.end(), "on");
        DayOfWeek weekday = Calendar.weekday(said.on(day));
        if (weekday != null && span.granularity() == Granularity.WEEK) {
            LocalDate date = DayRules.inWeek(span.first(), 0, weekday);
            return date.isBefore(said.day())
                    ? null
                    : Reading.day(date, DayRules.partOfDay(said, day + 1), "weekday of a week");
        }
        return whole(said, span, span.name());
    }

    /** "The budget for next year" and "next year budget" name what is acted on, "early next year" a part of it. */
    private static boolean isNextYear(Said said, int at, int end) {
        boolean held =
                said.at(at - 1).is("for", "of", "about", "on", "from", "to", "early", "mid", "late", "later", "in");
        return said.at(at).is("next") && !held && said.ends(end);
    }

    private static @Nullable Reading whole(Said said, Span span, String rule) {
        LocalDate last = said.work().atOrBefore(span.last());
        return last.isBefore(said.day()) ? null : new Reading(span.first(), last, span.end(), span.granularity(), rule);
    }

    private static @Nullable Span named(Said said, int at, boolean due) {
        if (said.follow(at, "week", "after", "next")) {
            return Span.week(said.day(), 2, at + 3);
        }
        Month month = Calendar.month(said.on(at));
        if (month != null) {
            return month(said, month, at, due);
        }
        int word = said.skip(at, "the", "this", "next");
        int quarter = said.on(word).text().isEmpty() ? -1 : Calendar.quarter(said, word);
        if (quarter > 0) {
            return quarter(said, quarter, word);
        }
        int later = word > at && said.at(at).is("next") ? 1 : 0;
        return said.on(word).text().isEmpty() ? null : Span.of(said.at(word).text(), said.day(), later, word + 1);
    }

    private static @Nullable Span month(Said said, Month month, int at, boolean due) {
        if (MonthRules.isYear(said, at + 1)) {
            Span span = Span.month(YearMonth.of(said.at(at + 1).number(), month), at + 2);
            return span.last().isBefore(said.day()) ? null : span;
        }
        int ahead = (month.getValue() - said.day().getMonthValue() + 12) % 12;
        boolean coming = due || ahead <= MONTHS_AHEAD;
        return coming ? Span.month(YearMonth.from(said.day()).plusMonths(ahead), at + 1) : null;
    }

    /** A fiscal year begins somewhere else in every company, so its quarters are no dates. */
    private static @Nullable Span quarter(Said said, int quarter, int at) {
        int end = said.at(at).text().charAt(0) == 'q' ? at + 1 : at + 2;
        boolean fiscal = said.at(at - 1).is("fiscal", "fy") || said.on(end).is("fiscal", "fy");
        if (fiscal) {
            return null;
        }
        int skipped = said.skip(end, "of");
        boolean year = MonthRules.isYear(said, skipped);
        YearMonth last =
                YearMonth.of(year ? said.at(skipped).number() : said.day().getYear(), quarter * 3);
        if (!year && last.atEndOfMonth().isBefore(said.day())) {
            last = last.plusYears(1);
        }
        Span span = Span.quarter(last, year ? skipped + 1 : end);
        return span.last().isBefore(said.day()) ? null : span;
    }
}
