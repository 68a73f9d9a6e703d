package dev.headroom.actionplan.calendar;

/**
 * Text from outside on its way into a calendar. A line end inside a value would begin a new property for some readers,
 * so each becomes the one that is written as {@code \n}; other control characters have no place in a calendar at all.
 */
final class CalendarText {

    private CalendarText() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n");
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().forEach(codePoint -> clean.appendCodePoint(safe(codePoint)));
        return clean.toString();
    }

    private static int safe(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            default -> isSurrogate(codePoint) ? 0xFFFD : Character.isISOControl(codePoint) ? ' ' : codePoint;
        };
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
