package dev.headroom.meeting.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a cue: who speaks, by voice spans; styling and time stamps are dropped, entities are turned into
 * what they stand for. Anything else between angle brackets, such as a script, stays the plain text that it is. Each
 * character is looked at a bounded number of times, whatever the text.
 */
final class CueText {

    private static final Set<String> MARKS = Set.of("c", "b", "i", "u", "ruby", "rt", "lang", "font", "v");

    private static final int LONGEST_ENTITY = 10;

    private final String source;
    private final List<Spoken> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String speaker;
    private boolean voiced;

    private CueText(String source) {
        this.source = source;
    }

    /** What one voice says within a cue. */
    record Spoken(@Nullable String speaker, String text) {}

    /** The parts of a cue and whether any of them has a voice span. */
    record Read(List<Spoken> parts, boolean voiced) {}

    static Read read(String payload) {
        var reader = new CueText(payload);
        reader.read();
        return new Read(reader.parts, reader.voiced);
    }

    private void read() {
        int index = 0;
        while (index < source.length()) {
            char character = source.charAt(index);
            if (character == '<') {
                index = mark(index);
            } else if (character == '&') {
                index = entity(index);
            } else if (source.startsWith("{\\an", index) && source.startsWith("}", index + 5)) {
                index += 6;
            } else {
                text.append(character);
                index++;
            }
        }
        endPart();
    }

    /** The search for the end stops at the next beginning, so that a thousand beginnings cost one pass. */
    private int mark(int start) {
        int end = start + 1;
        while (end < source.length() && source.charAt(end) != '>' && source.charAt(end) != '<') {
            end++;
        }
        if (end == source.length() || source.charAt(end) == '<' || !isMark(source.substring(start + 1, end))) {
            text.append('<');
            return start + 1;
        }
        String mark = source.substring(start + 1, end);
        if (name(mark).equals("v")) {
            endPart();
            voiced = true;
            speaker = annotation(mark);
        } else if (mark.strip().equals("/v")) {
            endPart();
            speaker = null;
        }
        return end + 1;
    }

    private static boolean isMark(String mark) {
        String name = name(mark.startsWith("/") ? mark.substring(1) : mark);
        return MARKS.contains(name) || CueTime.milliseconds(mark).isPresent();
    }

    private static String name(String mark) {
        int end = 0;
        while (end < mark.length() && Character.isLetter(mark.charAt(end))) {
            end++;
        }
        return mark.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The speaker of {@code v.class Ann Lee}: what follows the first space. */
    private static String annotation(String mark) {
        for (int index = 0; index < mark.length(); index++) {
            if (Character.isWhitespace(mark.charAt(index))) {
                return mark.substring(index);
            }
        }
        return "";
    }

    private static String decoded(String annotation) {
        var inner = new CueText(annotation);
        int index = 0;
        while (index < annotation.length()) {
            if (annotation.charAt(index) == '&') {
                index = inner.entity(index);
            } else {
                inner.text.append(annotation.charAt(index++));
            }
        }
        return inner.text.toString();
    }

    private int entity(int start) {
        int end = start + 1;
        int furthest = Math.min(source.length(), start + 1 + LONGEST_ENTITY);
        while (end < furthest && source.charAt(end) != ';' && source.charAt(end) != '&') {
            end++;
        }
        String meant = end < furthest && source.charAt(end) == ';' ? meaning(source.substring(start + 1, end)) : null;
        text.append(meant == null ? "&" : meant);
        return meant == null ? start + 1 : end + 1;
    }

    private static @Nullable String meaning(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "lrm" -> "\u200E";
            case "rlm" -> "\u200F";
            default -> entity.startsWith("#") ? character(entity.substring(1)) : null;
        };
    }

    private static @Nullable String character(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        String digits = hexadecimal ? number.substring(1) : number;
        if (digits.isEmpty() || digits.length() > 7 || !digits.matches("[0-9A-Fa-f]+")) {
            return null;
        }
        if (!hexadecimal && !digits.matches("[0-9]+")) {
            return null;
        }
        int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        boolean valid = Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF);
        return valid ? Character.toString(point) : null;
    }

    private void endPart() {
        String said = PlainText.paragraph(text);
        text.setLength(0);
        if (!said.isEmpty()) {
            parts.add(new Spoken(speaker == null ? null : PlainText.label(decoded(speaker)), said));
        }
    }
}
