package dev.headroom.meeting.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A speaker written before the text, as in {@code Ann Lee: good morning}. */
record SpeakerLabel(String speaker, String text) {

    /** Names with a company have some forty characters. */
    private static final int LONGEST = 80;

    /** A name has few words: what is longer is a sentence with a colon in it. */
    private static final int MOST_WORDS = 8;

    /** Where speakers are written so, nearly every cue has one. */
    private static final double SHARE = 0.8;

    /** From so many labels on, somebody must have spoken twice; a list of words and meanings has no word twice. */
    private static final int LABELS_TO_REPEAT = 6;

    private static final Set<String> NEVER_NAMES =
            Set.of("note", "notes", "action", "actions", "todo", "decision", "agenda", "question", "http", "https");

    /** The label of a text, or null when what stands before its first colon can be no name. */
    static @Nullable SpeakerLabel of(String text) {
        int colon = text.indexOf(": ");
        if (colon < 0 && text.endsWith(":")) {
            colon = text.length() - 1;
        }
        if (colon <= 0 || colon > LONGEST) {
            return null;
        }
        String name = text.substring(0, colon).strip();
        return isName(name) ? new SpeakerLabel(name, text.substring(colon + 1).strip()) : null;
    }

    private static boolean isName(String name) {
        return name.chars().anyMatch(Character::isLetterOrDigit)
                && name.chars().noneMatch(character -> "?!<>\"\n\t".indexOf(character) >= 0)
                && name.split("\\s+").length <= MOST_WORDS
                && !NEVER_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether these texts are written with their speakers before them: nearly all must be, or a colon is only a colon,
     * and a wrong speaker is worse than none.
     */
    static boolean areWritten(List<String> texts) {
        Set<String> names = new HashSet<>();
        int labelled = 0;
        for (String text : texts) {
            SpeakerLabel label = of(text);
            if (label != null) {
                labelled++;
                names.add(label.speaker());
            }
        }
        return labelled > 0
                && labelled >= SHARE * texts.size()
                && (labelled < LABELS_TO_REPEAT || names.size() < labelled);
    }
}
