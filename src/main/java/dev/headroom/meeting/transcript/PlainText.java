package dev.headroom.meeting.transcript;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes plain text of what a source holds: characters that no store or reader takes go, and spaces do not pile up. */
final class PlainText {

    /** As long as names may be anywhere in the service. */
    private static final int LONGEST_LABEL = 200;

    /** Language tags have some ten characters. */
    private static final int LONGEST_LANGUAGE = 35;

    private static final int LONGEST_ID = 100;

    /** Most characters are plain ASCII and need no further look. */
    private static final char LAST_PLAIN = 0x7F;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}]");

    private PlainText() {}

    /** One paragraph: line breaks, control characters and runs of spaces become one space. */
    static String paragraph(CharSequence source) {
        StringBuilder text = new StringBuilder(source.length());
        for (int index = 0; index < source.length(); index++) {
            char character = source.charAt(index);
            if (character > ' ' && character < LAST_PLAIN) {
                text.append(character);
            } else if (Character.isWhitespace(character) || isInvisible(character)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(isUnpaired(source, index) ? '\uFFFD' : character);
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static boolean isInvisible(char character) {
        return Character.isISOControl(character) || character == '\u00A0' || character == '\uFEFF';
    }

    private static boolean isUnpaired(CharSequence source, int index) {
        char character = source.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == source.length() || !Character.isLowSurrogate(source.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(source.charAt(index - 1)));
    }

    /** The label of a speaker, or null when nothing of it can be read. */
    static @Nullable String label(@Nullable CharSequence source) {
        if (source == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(paragraph(source)).replaceAll("");
        String label = paragraph(Normalizer.normalize(visible, Normalizer.Form.NFC));
        return label.isEmpty() ? null : cut(label, LONGEST_LABEL);
    }

    static @Nullable String language(@Nullable String source) {
        String tag = source == null ? "" : source.strip();
        return tag.length() <= LONGEST_LANGUAGE && tag.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*") ? tag : null;
    }

    /** The id a source gives a cue, or its place where that is none to keep. */
    static String cueId(@Nullable String source, int place) {
        String id = source == null ? "" : paragraph(source);
        return id.isEmpty() || id.length() > LONGEST_ID ? Integer.toString(place) : id;
    }

    private static String cut(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
