package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days counted off: in two weeks, within 48 hours, the next couple of days, a week from Friday. */
final class CountRules {

    static final List<DateRule> ALL = List.of(CountRules::in, CountRules::fromNow, CountRules::theNext);

    private static final int HOURS_OF_A_DAY = 24;
    private static final int A_WORKING_DAY_HOURS = 8;
    private static final int A_FEW = 3;

    private CountRules() {}

    /** A number of units, and the word after it. */
    private record Count(int number, String unit, boolean rough, int end) {}

    private static @Nullable Reading in(Said said, int at, boolean due) {
        if (!said.at(at).is("in", "within")) {
            return null;
        }
        int first = said.skip(said.skip(at + 1, "about", "around", "roughly"), "the");
        boolean next = said.on(first).is("next");
        Count count = count(said, next ? first + 1 : first);
        boolean bare = said.at(first - 1).is("the") && !next;
        if (count == null || bare || said.on(count.end()).is("of", "ago", "straight")) {
            return null;
        }
        boolean rough = count.rough() || said.at(at + 1).is("about", "around", "roughly");
        return counted(said, said.day(), new Count(count.number(), count.unit(), rough, after(said, count.end())));
    }

    /** "In two weeks' time", "in two weeks from now". */
    private static int after(Said said, int end) {
        if (said.on(end).is("from") && said.on(end + 1).is("now", "today")) {
            return end + 2;
        }
        return said.skip(end, "time");
    }

    private static @Nullable Reading fromNow(Said said, int at, boolean due) {
        Count count = count(said, at);
        if (count == null || !said.on(count.end()).is("from")) {
            return null;
        }
        Word day = said.on(count.end() + 1);
        DayOfWeek weekday = Calendar.weekday(day);
        LocalDate base = day.is("now", "today")
                ? said.day()
                : day.is("tomorrow")
                        ? said.day().plusDays(1)
                        : weekday == null ? null : said.day().with(TemporalAdjusters.next(weekday));
        return base == null
                ? null
                : counted(said, base, new Count(count.number(), count.unit(), count.rough(), count.end() + 2));
    }

    /** The next few days. "For the next two weeks" is how long something lasts. */
    private static @Nullable Reading theNext(Said said, int at, boolean due) {
        int next = said.skip(at, "the");
        Word before = said.at(at).opens() ? said.at(-1) : said.at(at - 1);
        boolean lasts = before.is("for", "the") || said.at(next - 1).is("for");
        if (!said.at(next).is("next") || lasts) {
            return null;
        }
        Count count = count(said, next + 1);
        boolean soon = count != null && count.unit().equals("hour") && count.number() < HOURS_OF_A_DAY;
        return count == null || soon
                ? null
                : counted(said, said.day(), new Count(count.number(), count.unit(), true, count.end()));
    }

    private static @Nullable Count count(Said said, int at) {
        int first = said.at(at).is("a") && said.on(at + 1).is("couple", "few", "fortnight") ? at + 1 : at;
        Word word = said.at(first);
        boolean vague = word.is("couple", "few");
        int number = word.is("couple") ? 2 : word.is("few") ? A_FEW : Calendar.count(word);
        int unit = said.skip(first + 1, "of");
        boolean counted = number > 0 && (unit == first + 1 || word.is("couple"));
        if (word.is("fortnight")) {
            return new Count(2, "week", false, first + 1);
        }
        if (!counted) {
            return null;
        }
        boolean working = said.on(unit).is("working", "business", "work");
        String named = unit(said.on(working ? unit + 1 : unit));
        int end = working ? unit + 2 : unit + 1;
        if (named.isEmpty() || number > most(named)) {
            return null;
        }
        if (said.on(end).is("or") && said.on(end + 1).is("two", "so") && number == 1) {
            return new Count(said.at(end + 1).is("two") ? 2 : 1, named, true, end + 2);
        }
        return new Count(number, working && named.equals("day") ? "workday" : named, vague, end);
    }

    private static String unit(Word word) {
        return switch (word.text()) {
            case "hour", "hours" -> "hour";
            case "day", "days" -> "day";
            case "week", "weeks" -> "week";
            case "month", "months" -> "month";
            default -> "";
        };
    }

    /** More of them is no promise any more, but a figure. */
    private static int most(String unit) {
        return switch (unit) {
            case "hour" -> 96;
            case "day" -> 180;
            case "week" -> 26;
            default -> 12;
        };
    }

    private static @Nullable Reading counted(Said said, LocalDate base, Count count) {
        LocalDate reached = reached(said, base, count);
        if (reached == null) {
            return null;
        }
        boolean month = count.unit().equals("month");
        String rule = (count.rough() ? DatePhrase.ROUGH : "") + count.unit() + "s counted";
        Granularity granularity = month ? Granularity.MONTH : Granularity.DAY;
        return new Reading(reached, reached, count.end(), granularity, rule);
    }

    private static @Nullable LocalDate reached(Said said, LocalDate base, Count count) {
        WorkingDays work = said.work();
        int number = count.number();
        return switch (count.unit()) {
            case "workday" -> work.plus(base, number);
            case "day" -> count.rough() ? work.plus(base, number) : work.atOrAfter(base.plusDays(number));
            case "week" -> work.atOrAfter(base.plusWeeks(number));
            case "month" -> work.atOrAfter(base.plusMonths(number));
            default -> hours(work, base, number);
        };
    }

    private static @Nullable LocalDate hours(WorkingDays work, LocalDate base, int hours) {
        if (hours <= A_WORKING_DAY_HOURS) {
            return base;
        }
        return hours % HOURS_OF_A_DAY == 0 ? work.atOrAfter(base.plusDays(hours / HOURS_OF_A_DAY)) : null;
    }
}
