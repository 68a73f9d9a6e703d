package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * Whether "by" or the like is followed by a time that the grammar does not read, such as "by 12/11", which is December
 * or November, or "by the 31st of February": a person is to know that something was said.
 */
public final class UnreadTime {

    /** How a person is told. */
    public static final String WORDS = "a time was said that could not be read";

    /** As far as a time begins from its "by". */
    private static final int WORDS_AHEAD = 6;

    private static final Set<String> TIMES = Set.of(
            "week",
            "weeks",
            "month",
            "months",
            "quarter",
            "year",
            "spring",
            "summer",
            "autumn",
            "winter",
            "christmas",
            "easter",
            "thanksgiving",
            "holidays",
            "noon",
            "midnight",
            "january",
            "february",
            "september",
            "october",
            "november",
            "december");

    private UnreadTime() {}

    /**
     * Looks from one place of a text to another.
     *
     * @param read the days that were read, each of which begins with its "by"
     */
    public static boolean isSaid(Words words, int from, int until, List<DatePhrase> read) {
        for (int index = from; index < Math.min(until, words.size()); index++) {
            Word word = words.at(index);
            boolean by = word.is("by", "before", "until", "till")
                    && !words.at(index - 1).is("not");
            if (by && !isIn(word, read) && timeFollows(words, index, read)) {
                return true;
            }
        }
        return false;
    }

    private static boolean timeFollows(Words words, int by, List<DatePhrase> read) {
        for (int index = by + 1; index <= by + WORDS_AHEAD; index++) {
            Word word = words.at(index);
            if (word.opens() || word.comma() || isIn(word, read)) {
                return false;
            }
            if (isTime(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(Word word) {
        Month month = Calendar.month(word);
        boolean named = month != null && !Calendar.isAlsoName(month) && !Calendar.isAlsoVerb(month);
        boolean dated = word.text().matches("\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{1,4})?")
                && word.text().length() > 3;
        return word.ordinal() || named || dated || TIMES.contains(word.text());
    }

    private static boolean isIn(Word word, List<DatePhrase> read) {
        return read.stream().anyMatch(day -> word.start() >= day.start() && word.start() < day.end());
    }
}
