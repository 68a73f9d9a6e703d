package dev.headroom.actionplan.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar at 75 octets, between characters. The library counts characters, which makes lines of
 * up to 300 octets and can split what is written with two; one bad fold makes Google drop the whole calendar silently.
 */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] CONTINUED = {'\r', '\n', ' '};

    private FoldedLines() {}

    /** The same lines folded, in UTF-8, each ending with CR and LF. */
    static byte[] of(String unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 8);
        unfolded.lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> fold(line.getBytes(StandardCharsets.UTF_8), out));
        return out.toByteArray();
    }

    private static void fold(byte[] line, ByteArrayOutputStream out) {
        int start = 0;
        int room = LONGEST;
        while (line.length - start > room) {
            int end = start + room;
            while (isInsideCharacter(line[end])) {
                end--;
            }
            out.write(line, start, end - start);
            out.writeBytes(CONTINUED);
            start = end;
            // The space that a continued line begins with counts.
            room = LONGEST - 1;
        }
        out.write(line, start, line.length - start);
        out.writeBytes(END);
    }

    /** Whether the octet is not the first of its character. */
    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
