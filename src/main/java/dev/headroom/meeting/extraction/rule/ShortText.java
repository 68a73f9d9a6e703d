package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.Set;

/** What is to be done in one verb and its object, taken from the words that were said. */
final class ShortText {

    private static final int MOST_WORDS = 14;
    static final int LONGEST = 140;

    private static final String SIGNS = "$\u20ac\u00a3#@";

    /** A new thought begins with them. */
    private static final Set<String> STOPS = Set.of(
            "because",
            "so",
            "but",
            "if",
            "when",
            "which",
            "unless",
            "since",
            "while",
            "though",
            "although",
            "whenever",
            "hopefully",
            "okay");

    /** After a comma or "and" somebody else does something else. */
    private static final Set<String> NEW_SUBJECTS =
            Set.of("i", "i'll", "we", "we'll", "you", "they", "he", "she", "it", "then", "that", "and", "or", "just");

    /** They say to whom in the talk itself, and mislead whoever reads it later. */
    private static final Set<String> LISTENERS = Set.of("you", "me", "us");

    private ShortText() {}

    /** From the verb on, up to {@code until}, where a day begins or the sentence ends. */
    static String of(String text, Words words, int verb, int until) {
        StringBuilder built = new StringBuilder(first(words, verb));
        int taken = 1;
        int index = verb + 1;
        while (index < until && taken < MOST_WORDS && !stops(words, index, taken)) {
            int skipped = skipListener(words, index, verb);
            if (skipped == index) {
                built.append(separator(text, words, index)).append(written(text, words.at(index)));
                taken++;
                index++;
            } else {
                index = skipped;
            }
        }
        String shortened = trimmed(built.toString());
        return Character.toUpperCase(shortened.charAt(0)) + shortened.substring(1);
    }

    private static String first(Words words, int verb) {
        String word = words.at(verb).text();
        String plain = words.at(verb - 1).is("be", "i'm", "am") ? Verbs.fromIng(word) : "";
        return plain.isEmpty() ? word : plain;
    }

    private static boolean stops(Words words, int index, int taken) {
        Word word = words.at(index);
        if (word.opens() || (STOPS.contains(word.text()) && taken > 1)) {
            return true;
        }
        boolean joined = word.comma() || word.is("and", "or", "then");
        int subject = word.is("and", "or", "then") ? index + 1 : index;
        return joined && NEW_SUBJECTS.contains(words.at(subject).text());
    }

    /**
     * "Send you the list", "send the list to you": the word after the listener. "What you need" and "let you know" keep
     * theirs.
     */
    private static int skipListener(Words words, int index, int verb) {
        if (index == verb + 1
                && !words.at(verb).is("let")
                && LISTENERS.contains(words.at(index).text())) {
            return index + 1;
        }
        boolean to = words.at(index).is("to", "with", "for")
                && LISTENERS.contains(words.at(index + 1).text());
        return to && !words.at(index + 2).is("to") ? index + 2 : index;
    }

    /** What stands between words as it was written, if it is a comma or joins them: "kick-off", "and/or". */
    private static String separator(String text, Words words, int index) {
        String between =
                text.substring(words.at(index - 1).end(), words.at(index).start());
        boolean joins = between.equals("-") || between.equals("/") || between.equals(".") || between.equals("_");
        return joins ? between : between.startsWith(",") ? ", " : " ";
    }

    /** With the sign of a currency, a number or a share. */
    private static String written(String text, Word word) {
        boolean sign = word.start() > 0 && SIGNS.indexOf(text.charAt(word.start() - 1)) >= 0;
        boolean share = word.end() < text.length() && text.charAt(word.end()) == '%';
        return text.substring(sign ? word.start() - 1 : word.start(), share ? word.end() + 1 : word.end());
    }

    /** Without the words that hang over where it was cut. */
    private static String trimmed(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST));
        String trimmed = cut;
        do {
            cut = trimmed;
            trimmed = cut.replaceFirst(
                    "(?:,| (?:and|or|the|a|an|to|of|on|by|at|in|for|with|that|like|um|uh|then|please))$", "");
        } while (!trimmed.equals(cut));
        return trimmed;
    }
}
