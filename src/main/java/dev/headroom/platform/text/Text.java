package dev.headroom.platform.text;

import dev.headroom.platform.errors.BadInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks text on its way in. NUL and unpaired surrogates are refused earlier, at the edge, for every string. */
public final class Text {

    /** Long enough for any legal name, short enough for a phone's list. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

    private static final Pattern NOT_SEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]+");

    private Text() {}

    /**
     * A name as it is shown: trimmed, composed (NFC), one line, and without characters a reader can't see, because two
     * names that look the same must be the same.
     */
    public static String name(String value, String... field) {
        return line("name", value, LONGEST_NAME, field);
    }

    /** One line of any kind, by the rules of names; {@code what} is its word in refusals. */
    public static String line(String what, String value, int longest, String... field) {
        String line = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (line.isEmpty()) {
            throw new BadInput("The " + what + " is empty: write 1 to " + longest + " characters.", field);
        }
        if (line.codePointCount(0, line.length()) > longest) {
            throw new BadInput("The " + what + " is longer than " + longest + " characters: shorten it.", field);
        }
        if (INVISIBLE.matcher(line).find()) {
            throw new BadInput(
                    "The " + what + " holds a control, direction or zero-width character: remove what can't be seen.",
                    field);
        }
        return line;
    }

    /** Text of several lines, as written; only its length is checked. */
    public static String note(String value, int longest, String... field) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw new BadInput("The text is longer than " + longest + " characters: shorten it.", field);
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    /**
     * What two spellings of one name have in common: compatibility characters and letter case do not tell them apart.
     */
    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** One line, with a space for whatever can't be seen; empty where nothing can. */
    public static String visible(String text) {
        return NOT_SEEN.matcher(text).replaceAll(" ").strip();
    }

    /** One line without characters that can't be seen, cut off with a sign where it is longer. */
    public static String shortened(String text, int longest) {
        String line = visible(text);
        int length = line.codePointCount(0, line.length());
        return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
