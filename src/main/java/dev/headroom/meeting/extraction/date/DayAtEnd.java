package dev.headroom.meeting.extraction.date;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.Set;

/**
 * Cuts the day from the end of a wording whose due day it became, because whoever shows both would say it twice. It
 * stays where it says more than when something is due, or where only a verb would be left.
 */
public final class DayAtEnd {

    private static final int FEWEST_WORDS = 2;

    /** "Schedule the call on Friday": that is when the call is. */
    private static final Set<String> ARRANGE = Set.of(
            "schedule", "book", "arrange", "set", "organize", "organise", "reserve", "move", "plan", "invite", "start");

    /** With these the day says by when, whatever the verb is. */
    private static final String[] BY = {"by", "before", "until", "till", "no", "not", "due"};

    /** "The offer for Monday", "the notes of Friday", "Friday and Monday": the day belongs to the word before it. */
    private static final String[] HOLD_IT = {
        "for", "from", "of", "to", "after", "since", "about", "and", "or", "the", "a", "our", "your", "my", "starting"
    };

    private static final String[] PARTS_OF_DAY = {"morning", "afternoon", "evening", "noon", "night"};

    private DayAtEnd() {}

    public static String cut(String text, DatePhrase day) {
        Words phrase = Words.of(day.phrase());
        Words words = Words.of(text);
        int left = words.size() - phrase.size();
        boolean says = day.exact() && left >= FEWEST_WORDS && endsWith(words, left, phrase);
        return says && isOnlyDue(words, left, phrase)
                ? text.substring(0, words.at(left - 1).end())
                : text;
    }

    private static boolean endsWith(Words words, int left, Words phrase) {
        for (int index = 0; index < phrase.size(); index++) {
            if (!words.at(left + index).text().equals(phrase.at(index).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnlyDue(Words words, int left, Words phrase) {
        boolean arranges = ARRANGE.contains(words.at(0).text());
        boolean by = phrase.at(0).is(BY);
        boolean partOfDay = phrase.at(phrase.size() - 1).is(PARTS_OF_DAY);
        return !partOfDay && !words.at(left - 1).is(HOLD_IT) && (by || !arranges);
    }
}
