package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.date.DatePhrase;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.Set;

/** Whether words say a day and nothing else, so that it can only be the day of what is talked about. */
final class OnlyADay {

    static final int MOST_WORDS = 8;

    /** The day follows them: "you'll have it tomorrow". */
    private static final Set<String> THINGS = Set.of("it", "that", "them", "have");

    /** With them somebody begins to speak. */
    private static final Set<String> OPENERS = Set.of(
            "yes",
            "yeah",
            "yep",
            "sure",
            "okay",
            "ok",
            "alright",
            "right",
            "well",
            "great",
            "perfect",
            "good",
            "and",
            "so",
            "then",
            "but",
            "maybe",
            "probably",
            "hopefully",
            "say",
            "let's",
            "first",
            "thing",
            "sometime",
            "definitely",
            "absolutely",
            "thanks");

    /** Around a day they name nothing else that could happen then. */
    private static final Set<String> ADDS_NOTHING = Set.of(
            "i",
            "i'll",
            "we",
            "we'll",
            "you",
            "you'll",
            "you'd",
            "they",
            "they'll",
            "he",
            "he'll",
            "she",
            "she'll",
            "it",
            "that",
            "them",
            "this",
            "have",
            "has",
            "get",
            "expect",
            "do",
            "need",
            "will",
            "would",
            "should",
            "can",
            "could",
            "be",
            "is",
            "that's",
            "it's",
            "works",
            "work",
            "fine",
            "enough",
            "soon",
            "early",
            "ready",
            "please",
            "at",
            "the",
            "latest",
            "for",
            "me",
            "us",
            "our",
            "side",
            "end",
            "possible",
            "ideally",
            "or",
            "sooner",
            "later",
            "morning",
            "afternoon",
            "sounds",
            "too",
            "no",
            "problem");

    private OnlyADay() {}

    /**
     * Whether the first words of a text do so.
     *
     * @param until the word before which they end
     */
    static boolean is(Words words, int until, DatePhrase day) {
        boolean opens = true;
        boolean follows = false;
        for (int index = 0; index < until; index++) {
            boolean before = words.at(index).start() < day.start();
            boolean after = words.at(index).start() >= day.end();
            if (!before && !after) {
                continue;
            }
            boolean opener = OPENERS.contains(words.at(index).text());
            if (!opener && !ADDS_NOTHING.contains(words.at(index).text())) {
                return false;
            }
            opens &= after || opener;
            follows = before ? THINGS.contains(words.at(index).text()) : follows;
        }
        return opens || follows;
    }
}
