package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Words;
import java.util.List;

/** Whether somebody agrees, by the first words they say. */
enum Assent {
    /** They say nothing of the kind, or they object. */
    NONE,
    /** They answer yes: enough for somebody who was asked. */
    YES,
    /** They take something as agreed: "sounds good", "perfect". */
    AGREED;

    private static final int FIRST_WORDS = 8;
    private static final int FIRST_CHARACTERS = 200;

    private static final List<List<String>> AGREEING = Words.phrases(
            "sounds good",
            "sounds great",
            "perfect",
            "great",
            "awesome",
            "excellent",
            "thank you",
            "thanks",
            "yes please",
            "that works",
            "works for me",
            "got it",
            "absolutely",
            "agreed",
            "fantastic",
            "wonderful",
            "of course",
            "that would be great",
            "lovely",
            "cool");

    private static final List<List<String>> YESSES = Words.phrases(
            "yes",
            "yeah",
            "yep",
            "sure",
            "okay",
            "ok",
            "i will",
            "i'll",
            "i can",
            "will do",
            "definitely",
            "no problem",
            "happy to",
            "on it",
            "certainly");

    private static final List<List<String>> OBJECTIONS =
            Words.phrases("but", "can't", "cannot", "don't", "won't", "not", "unfortunately");

    static Assent of(String text) {
        Words words = Words.of(text.substring(0, Math.min(text.length(), FIRST_CHARACTERS)));
        boolean refuses = words.at(0).is("no") && !words.follow(0, "no", "problem");
        if (refuses || holds(words, OBJECTIONS)) {
            return NONE;
        }
        if (holds(words, AGREEING)) {
            return AGREED;
        }
        return holds(words, YESSES) ? YES : NONE;
    }

    private static boolean holds(Words words, List<List<String>> phrases) {
        int most = Math.min(words.size(), FIRST_WORDS);
        for (int index = 0; index < most; index++) {
            if (words.followsAny(index, phrases)) {
                return true;
            }
        }
        return false;
    }
}
