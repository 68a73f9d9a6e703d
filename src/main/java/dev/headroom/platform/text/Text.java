package dev.headroom.platform.text;

import dev.headroom.platform.errors.BadInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks text on its way in. NUL and unpaired surrogates are refused earlier, at the edge, for every string. */
public final class Text {

    /** Long enough for any legal name, short enough for a phone's list. */
    private static final int LONGEST_NAME = 200;

    /** Letters, marks and symbols by their category, but drawn as nothing: the blank of Braille, fillers, joiners. */
    private static final String BLANK = "\\u2800\\u3164\\u115F\\u1160\\uFFA0\\u034F\\u17B4\\u17B5\\u180B-\\u180F";

    private static final String UNSEEN = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}" + BLANK;

    private static final Pattern INVISIBLE = Pattern.compile("[" + UNSEEN + "]");

    private static final Pattern NOT_SEEN = Pattern.compile("[\\s\\p{Z}" + UNSEEN + "]+");

    /** Marks alone show nothing of their own, and neither do the selectors that choose a form of what they follow. */
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

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
        String line = trimmed(value);
        if (line.isEmpty()) {
            throw new BadInput("The " + what + " is empty: write 1 to " + longest + " characters.", field);
        }
        if (line.codePointCount(0, line.length()) > longest) {
            throw new BadInput("The " + what + " is longer than " + longest + " characters: shorten it.", field);
        }
        if (INVISIBLE.matcher(line).find()) {
            throw new BadInput(
                    "The " + what
                            + " holds a control, direction, zero-width or blank character: remove what can't be seen.",
                    field);
        }
        if (!SEEN.matcher(line).find()) {
            throw new BadInput(
                    "The " + what + " has no letter, digit or sign that can be seen: write at least one.", field);
        }
        return line;
    }

    /** Composed, and without the spaces around it, of whatever kind; {@code strip} leaves unbreakable ones. */
    public static String trimmed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && isSpace(composed.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(composed.charAt(to - 1))) {
            to--;
        }
        return composed.substring(from, to);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Text of several lines, as written; only its length is checked. */
    public static String note(String value, int longest, String... field) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw new BadInput("The text is longer than " + longest + " characters: shorten it.", field);
        }
        return trimmed(value);
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

    /** What can't be seen, written as in JSON: to show what came in, and not what it does to a terminal. */
    public static String escaped(String text) {
        return INVISIBLE.matcher(text).replaceAll(unseen -> unseen.group()
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit))
                .collect(Collectors.joining()));
    }

    /** One line without characters that can't be seen, cut off with a sign where it is longer. */
    public static String shortened(String text, int longest) {
        String line = visible(text);
        int length = line.codePointCount(0, line.length());
        return length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
