package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.wording.Word;
import dev.headroom.meeting.extraction.wording.Words;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be done in one verb and its object, taken from the words that were said.
 *
 * @param brokenOff whether the speaker stopped in the middle of it
 */
record ShortText(String text, boolean brokenOff) {

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
            "hopefully");

    /** After a comma or "and" somebody else does something else. */
    private static final Set<String> NEW_SUBJECTS =
            Set.of("i", "i'll", "we", "we'll", "you", "they", "he", "she", "it", "then", "that", "and", "or", "just");

    /** They say to whom in the talk itself, and mislead whoever reads it later. */
    private static final Set<String> LISTENERS = Set.of("you", "me", "us");

    /** They act on a thing, so the listener between them and the thing can go: "send you the list". */
    private static final Set<String> ON_THINGS = Set.of(
            "book", "bring", "build", "draft", "email", "find", "forward", "get", "give", "mail", "make", "message",
            "order", "pay", "ping", "post", "quote", "resend", "send", "share", "ship", "show", "text", "write");

    /** Before them no thing follows: "email you about it" acts on the listener. */
    private static final Set<String> NO_THINGS = Set.of(
            "about",
            "after",
            "again",
            "as",
            "at",
            "back",
            "before",
            "by",
            "for",
            "from",
            "how",
            "if",
            "in",
            "into",
            "later",
            "next",
            "on",
            "once",
            "over",
            "soon",
            "that's",
            "through",
            "to",
            "today",
            "together",
            "tomorrow",
            "tonight",
            "until",
            "up",
            "when",
            "whether",
            "with");

    /** "I'll double-check that." */
    private static final Pattern ACTS_ON_THAT = Pattern.compile("\\S+ that");

    private static final String HANGING =
            "(?:,| (?:and|or|the|a|an|to|of|on|by|at|in|for|with|that|like|um|uh|then|please|okay))$";

    /** Where somebody stopped or was cut short, what these words begin is not there either. */
    private static final String HANGING_OF_PIECE = "(?:,| (?i:and|or|the|a|an|to|of|on|by|at|in|for|with|that|like|um"
            + "|uh|then|please|okay|is|are|was|were|be|i|we|they|he|she|this|these|those|my|our|your|their|its"
            + "|basically|actually|also|just|once|when|if|because|from|into|order))$";

    /** From the verb on, up to {@code until}, where a day begins or the sentence ends. */
    static ShortText of(String text, Words words, int verb, int until) {
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
        boolean brokenOff = isBrokenOff(text, words.at(index - 1).end());
        boolean cut = taken == MOST_WORDS && index < until && !words.at(index).opens();
        String whole = built.toString();
        String shortened = ACTS_ON_THAT.matcher(whole).matches() ? whole : trimmed(whole, brokenOff || cut);
        return new ShortText(Character.toUpperCase(shortened.charAt(0)) + shortened.substring(1), brokenOff);
    }

    private static boolean isBrokenOff(String text, int end) {
        return text.startsWith("\u2026", end) || text.startsWith("...", end);
    }

    private static String first(Words words, int verb) {
        String word = words.at(verb).text();
        String plain = words.at(verb - 1).is("be", "i'm", "am") ? Verbs.fromIng(word) : "";
        return plain.isEmpty() ? word : plain;
    }

    private static boolean stops(Words words, int index, int taken) {
        Word word = words.at(index);
        boolean anew = STOPS.contains(word.text()) && taken > 1;
        if (word.opens() || anew || (word.is("okay") && word.comma())) {
            return true;
        }
        boolean joined = word.comma() || word.is("and", "or", "then");
        int subject = word.is("and", "or", "then") ? index + 1 : index;
        return joined && NEW_SUBJECTS.contains(words.at(subject).text());
    }

    /**
     * "Send you the list", "send the list to you": the word after the listener. "Introduce you to Ann" and "let you
     * know" keep theirs, as without it they say something else.
     */
    private static int skipListener(Words words, int index, int verb) {
        if (index == verb + 1 && LISTENERS.contains(words.at(index).text())) {
            return getsAThing(words, index, verb) ? index + 1 : index;
        }
        boolean to = words.at(index).is("to", "with", "for")
                && LISTENERS.contains(words.at(index + 1).text());
        return to && !words.at(index + 2).is("to") ? index + 2 : index;
    }

    private static boolean getsAThing(Words words, int listener, int verb) {
        Word next = words.at(listener + 1);
        String plain = Verbs.plain(words, verb);
        return ON_THINGS.contains(plain) && !next.opens() && !next.comma() && !NO_THINGS.contains(next.text());
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
    private static String trimmed(String text, boolean piece) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST));
        String trimmed = cut;
        do {
            cut = trimmed;
            trimmed = cut.replaceFirst(piece ? HANGING_OF_PIECE : HANGING, "");
        } while (!trimmed.equals(cut));
        return trimmed;
    }
}
