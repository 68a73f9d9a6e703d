package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a file. It is UTF-8, with or without a byte order mark; UTF-16 is read too where its mark says so,
 * because Windows editors save it that way. Nothing is guessed: a wrong byte is refused, with its place.
 */
final class SourceText {

    private SourceText() {}

    static String of(byte[] bytes, TranscriptLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new LimitExceeded(
                    "The file has " + bytes.length + " bytes; a transcript has at most " + limits.bytes()
                            + ": send it in parts.",
                    "file");
        }
        refuseOtherKinds(bytes);
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8);
    }

    private static void refuseOtherKinds(byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4)) {
            throw otherKind("a ZIP archive or an Office document");
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            throw otherKind("a PDF");
        }
        if (begins(bytes, 0x1F, 0x8B)) {
            throw otherKind("compressed with gzip");
        }
        if (begins(bytes, '{', '\\', 'r', 't', 'f')) {
            throw otherKind("rich text (RTF)");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            throw otherKind("a web page");
        }
    }

    private static BadInput otherKind(String kind) {
        return new BadInput(
                "The file is " + kind + ": send the transcript itself, such as a .vtt, .srt, .txt or .json file.",
                "file");
    }

    /** The quick way puts a mark where a byte is wrong; only then the slow way is needed, which tells where. */
    private static String decode(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            requireValid(bytes, from, charset);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int offset = from + text.substring(0, nul).getBytes(charset).length;
            throw new BadInput(
                    "The byte at offset " + offset + " is NUL, so this is no text: save the file as UTF-8 and send it"
                            + " again.",
                    "file");
        }
        return text;
    }

    private static void requireValid(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length - from), true);
        if (result.isError()) {
            throw new BadInput(
                    "The byte at offset " + in.position() + " is not " + charset.name()
                            + ": save the file as UTF-8 and send it again.",
                    "file");
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
