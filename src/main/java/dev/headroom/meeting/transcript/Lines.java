package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.LimitExceeded;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one at a time, ended by LF, CRLF or CR. */
final class Lines {

    private final String text;
    private final int longest;
    private final int most;
    private int position;
    private int number;
    private @Nullable String ahead;

    Lines(String text, TranscriptLimits limits) {
        this.text = text;
        this.longest = limits.line();
        this.most = limits.lines();
    }

    /** The line that comes next, without taking it; null at the end. */
    @Nullable
    String peek() {
        if (ahead == null && position < text.length()) {
            ahead = cut();
        }
        return ahead;
    }

    /** Takes the next line; null at the end. */
    @Nullable
    String next() {
        String line = peek();
        ahead = null;
        if (line != null && ++number > most) {
            throw new LimitExceeded(
                    "The file has more than " + most + " lines: check that this is a transcript.", "file");
        }
        return line;
    }

    /** The number of the line taken last, from 1. */
    int number() {
        return number;
    }

    void skipBlank() {
        for (String line = peek(); line != null && line.isBlank(); line = peek()) {
            next();
        }
    }

    private String cut() {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end - position > longest) {
            throw new LimitExceeded(
                    "Line " + (number + 1) + " has " + (end - position) + " characters; a line has at most " + longest
                            + ": check that this is a transcript.",
                    "file");
        }
        String line = text.substring(position, end);
        boolean crlf = text.startsWith("\r\n", end);
        position = Math.min(text.length(), end + (crlf ? 2 : 1));
        return line;
    }
}
