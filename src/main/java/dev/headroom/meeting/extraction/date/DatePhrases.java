package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that people say. It never guesses: what may be no day, or one of two, is none, and no day lies in the
 * past. "By" and "until" a day is that day; "before" it is the working day before; "not before" it is none.
 *
 * <p>Dates as such are taken as they are said. What is counted off moves to the next working day, and the end of a
 * month, quarter or year to its last one. "Friday" said on a Friday is a week later, "next Friday" is that of the next
 * week. Quarters are those of the calendar year, because nobody says when a customer's fiscal year begins.
 */
public final class DatePhrases {

    private static final List<DateRule> POINTS = Stream.of(DayRules.ALL, CountRules.ALL, SpanRules.ALL, MonthRules.ALL)
            .flatMap(List::stream)
            .toList();

    private DatePhrases() {}

    /** The first day said, resolved against the day on which somebody said it. */
    public static Optional<DatePhrase> find(String text, LocalDate day) {
        return all(text, day).stream().findFirst();
    }

    /** All days said, in order, where no calendar of holidays is known. */
    public static List<DatePhrase> all(String text, LocalDate day) {
        return all(text, day, WorkingDays.MONDAY_TO_FRIDAY);
    }

    /** All days said, in order. */
    public static List<DatePhrase> all(String text, LocalDate day, WorkingDays work) {
        Said said = new Said(Words.of(text), day, work, 0);
        List<DatePhrase> found = new ArrayList<>();
        int at = 0;
        while (at < said.words().size()) {
            Reading reading = read(said.from(at), at);
            if (reading != null && !reading.date().isBefore(day)) {
                String phrase = said.words().between(at, reading.end());
                int start = said.at(at).start();
                found.add(new DatePhrase(reading.date(), phrase, start, reading.granularity(), reading.rule()));
            }
            at = reading == null ? at + 1 : reading.end();
        }
        return found;
    }

    private static @Nullable Reading read(Said said, int at) {
        int point = anchor(said, at);
        if (point == at) {
            return first(said, at, false);
        }
        Reading reading = said.on(point).text().isEmpty() ? null : first(said, point, true);
        if (reading != null && said.isDenied(at)) {
            return Reading.contradiction(reading.end());
        }
        if (reading == null || !said.at(at).is("before") || reading.date().isBefore(said.day())) {
            return reading;
        }
        return reading.before(said.work());
    }

    /** The word after "by", "no later than" and the like; the same place when none of them stands there. */
    private static int anchor(Said said, int at) {
        if (said.at(at).is("by", "before", "until", "till")) {
            return at + 1;
        }
        if (said.at(at).is("on") && !said.isOver(at)) {
            return at + 1;
        }
        if (said.at(at).is("no", "not") && said.follow(at + 1, "later", "than")) {
            return at + 3;
        }
        return said.at(at).is("due") ? said.skip(at + 1, "on", "by") : at;
    }

    private static @Nullable Reading first(Said said, int at, boolean due) {
        for (DateRule rule : POINTS) {
            Reading reading = rule.read(said, at, due);
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }
}
