package dev.headroom.meeting.transcript;

import java.util.Optional;

/**
 * The time line of a cue, as WebVTT and SubRip write it and as they should not: fields of one digit, no hours, a minus,
 * a comma or a point before the fraction.
 */
record CueTime(int startMs, int endMs) {

    private static final String ARROW = "-->";

    /** Fields of a time: hours, minutes, seconds. */
    private static final int MOST_FIELDS = 3;

    /** More digits than any meeting has hours. */
    private static final int MOST_DIGITS = 9;

    static boolean isMeant(String line) {
        return line.contains(ARROW);
    }

    /** The two times of a line; what follows the second (where the cue is shown) is of no interest. */
    static Optional<CueTime> of(String line) {
        int arrow = line.indexOf(ARROW);
        if (arrow < 0) {
            return Optional.empty();
        }
        Optional<Integer> first = milliseconds(line.substring(0, arrow).strip());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String after = line.substring(arrow + ARROW.length()).strip();
        int end = 0;
        while (end < after.length() && !Character.isWhitespace(after.charAt(end))) {
            end++;
        }
        Optional<Integer> last = milliseconds(after.substring(0, end));
        return last.map(to -> new CueTime(first.get(), to));
    }

    /** Milliseconds of {@code [-][h:]m:s[.f]}; empty when it is none or more than fits. */
    static Optional<Integer> milliseconds(String text) {
        boolean negative = text.startsWith("-");
        int end = negative ? 0 : -1;
        int fields = 0;
        long seconds = 0;
        do {
            int from = end + 1;
            end = endOfDigits(text, from);
            if (end == from || end - from > MOST_DIGITS || ++fields > MOST_FIELDS) {
                return Optional.empty();
            }
            seconds = seconds * 60 + Long.parseLong(text, from, end, 10);
        } while (end < text.length() && text.charAt(end) == ':');
        int fraction = fraction(text, end);
        long milliseconds = seconds * 1000 + fraction;
        return fields < 2 || fraction < 0 || milliseconds > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of((int) (negative ? -milliseconds : milliseconds));
    }

    /** The thousandths that a text ends with; none where it ends here, -1 where something else stands. */
    private static int fraction(String text, int point) {
        if (point == text.length()) {
            return 0;
        }
        char mark = text.charAt(point);
        int end = endOfDigits(text, point + 1);
        boolean whole = end == text.length() && end > point + 1 && end - point <= MOST_DIGITS;
        if (!whole || (mark != '.' && mark != ',')) {
            return -1;
        }
        return Integer.parseInt((text.substring(point + 1) + "00").substring(0, 3));
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
