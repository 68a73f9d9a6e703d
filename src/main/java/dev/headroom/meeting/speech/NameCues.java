package dev.headroom.meeting.speech;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in one sentence, the name it is said to and the name its speaker gives themselves. Names that are only spoken
 * of ("I told Anna", "Anna's team", "this is Anna, our lead") are neither.
 */
final class NameCues {

    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}-]+)(?: \\p{Lu}[\\p{L}\\p{M}-]+)?";

    /** A greeting's name ends the phrase: "Hi Will do" greets nobody. */
    private static final String END = "(?=\\s*(?:[,.!?;:…–-]|$)|\\s+(?:and|how|good|nice|great|thanks|can|could)\\b)";

    private static final String LEAD =
            "^(?:(?:[Oo]h|[Oo]kay|OK|[Ss]o|[Aa]nd|[Ww]ell|[Aa]lright|[Aa]wesome|[Gg]reat|[Pp]erfect|[Cc]ool|[Yy]eah"
                    + "|[Yy]es|[Yy]ep|[Uu]h|[Uu]m)\\b[,\\s]*)*";

    private static final Pattern GREETING = Pattern.compile(LEAD
            + "(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening)|[Tt]hanks|[Tt]hank you|[Ww]elcome"
            + "|[Gg]oodbye|[Bb]ye)(?: there| again| so much| very much| a lot)?,? " + NAME + END);

    /** "Anna, can you send it?" */
    private static final Pattern CALL_FIRST = Pattern.compile(LEAD + NAME
            + ", (?:can|could|would|will|do|did|are|have|what|how|when|where|why|who|which|please|over to)\\b.*");

    /** "What do you think, Anna?" */
    private static final Pattern CALL_LAST = Pattern.compile(".*\\byou\\b.*, " + NAME + "\\s*\\?$");

    private static final Pattern INTRODUCTION = Pattern.compile(LEAD
            + "(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:morning|afternoon|evening))(?: (?:there|all|everyone|everybody"
            + "|team|guys|both))?[,.!]? )?"
            + "(?:[Tt]his is|I'm|I am|[Mm]y name is|[Mm]y name's|[Ii]t's) " + NAME
            + "(?=\\s*(?:[.!?…]|$)|,? (?:from|at|here|speaking|with|and I|I'm|I am|I work|calling)\\b)");

    private static final Pattern SIGNING_ON = Pattern.compile(LEAD + NAME + " (?:here|speaking)(?=\\s*(?:[,.!…]|$)).*");

    private static final int NEAR = 200;

    private NameCues() {}

    /** Whom it greets or thanks. */
    static Optional<String> greeted(String sentence) {
        return first(GREETING, sentence);
    }

    /** Whom it asks. */
    static Optional<String> asked(String sentence) {
        return first(CALL_FIRST, sentence)
                .or(() -> sentence.endsWith("?") ? first(CALL_LAST, end(sentence)) : Optional.empty());
    }

    /** What the speaker is called, by their own words. */
    static Optional<String> introduced(String sentence) {
        return first(INTRODUCTION, sentence).or(() -> first(SIGNING_ON, sentence));
    }

    private static Optional<String> first(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(plain(beginning(sentence)));
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Names stand near the ends; a text without an end would take time to search that grows faster than it. */
    private static String beginning(String sentence) {
        return sentence.length() <= NEAR ? sentence : sentence.substring(0, NEAR);
    }

    private static String end(String sentence) {
        return sentence.substring(Math.max(0, sentence.length() - NEAR));
    }

    /** The sentences of a text as they stand, with what ends them. */
    static List<String> sentences(String text) {
        return List.of(text.strip().split("(?<=[.!?…])\\s+"));
    }

    /** With one kind of apostrophe, in the same length. */
    static String plain(String sentence) {
        return sentence.replace('’', '\'');
    }
}
