package dev.headroom.meeting.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds questions in what somebody said. A sentence with another end than a question mark is none, whatever it opens
 * with ("What we do is simple."); the opening words count only where the source writes no end.
 */
final class Questions {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?…]+[.!?…]*");

    /** What people say before the question begins. */
    private static final Pattern LEAD = Pattern.compile("^(?:(?:so|and|but|or|okay|ok|well|um|uh|yeah|yes|yep|now|then"
            + "|alright|all right|great|perfect|good|cool|right|sure|sorry|thanks|just|also|like|i mean|you know)\\b"
            + "[\\s,:-]*)+");

    private static final Pattern TAG = Pattern.compile("(?:right|okay|ok|yeah|yes|yep|no|huh|correct|sorry|hello|hi|hey"
            + "|really|alright|all right|you know|yeah right)");

    /** At the start of the sentence or of a clause in it. */
    private static final Pattern OPEN = Pattern.compile("(?:^|[,;:]\\s*(?:and |so |but |or )?|\\bto"
            + " )(?:who|whom|whose|what|what's|when|where|why|how|how's|which|(?:can|could|would|will) you (?:please"
            + " |maybe |just )?(?:tell|walk|describe|explain|show|share|elaborate)|tell me|walk me through|help me"
            + " understand)\\b");

    /** How a question begins that no question mark ends; "when you sign" is none. */
    private static final Pattern OPENING = Pattern.compile("^(?:"
            + "(?:who|what|when|where|why|how|which)(?:'s|'re| (?:is|are|was|were|do|does|did|can|could|would"
            + "|will|should|has|have|had)\\b| (?:many|much|long|often|far|soon)\\b)"
            + "|(?:could|would|can|do|is|are) (?:you|we|they|he|she|it|there|i|that|this|the|your|anyone|anybody)\\b)");

    /** What a question asks for is said by then; a text without an end would take too long to search. */
    private static final int LONGEST = 500;

    private Questions() {}

    /** The kind of each question in the text, in its order. */
    static List<QuestionKind> in(String text) {
        List<QuestionKind> kinds = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            kind(sentences.group()).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static Optional<QuestionKind> kind(String sentence) {
        String said = sentence.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
        boolean marked = said.endsWith("?");
        boolean open = !marked && !said.isEmpty() && Character.isLetterOrDigit(said.charAt(said.length() - 1));
        String words = said.replaceAll("[.!?…]+$", "").strip();
        String asked = LEAD.matcher(words.substring(0, Math.min(LONGEST, words.length())))
                .replaceFirst("");
        if (asked.isEmpty() || TAG.matcher(asked).matches()) {
            return Optional.empty();
        }
        if (marked || (open && OPENING.matcher(asked).find())) {
            return Optional.of(OPEN.matcher(asked).find() ? QuestionKind.OPEN : QuestionKind.CLOSED);
        }
        return Optional.empty();
    }
}
