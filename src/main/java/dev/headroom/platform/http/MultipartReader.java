package dev.headroom.platform.http;

import dev.headroom.platform.errors.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a {@code multipart/form-data} body (RFC 7578) apart while it arrives, in constant memory.
 *
 * <p>The server's own decoder hands over plain fields only when the body has ended and says nothing when a body ends
 * early; an import must know its mapping before its file, and must tell a whole file from a cut one.
 */
public final class MultipartReader {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary="
            + "(?:\"([^\"]{1,70})\"|([0-9A-Za-z'+_.-]{1,70}))\\s*(?:;.*)?");
    private static final Pattern NAME =
            Pattern.compile("(?is).*content-disposition:[^\\r\\n]*[ ;]name=\"([^\"\\r\\n]*)\".*");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?is).*content-disposition:[^\\r\\n]*[ ;]filename=\"((?:\\\\\"|[^\"\\r\\n])*)\".*");

    /** Name, file name and content type of a part; more is not one. */
    private static final int LONGEST_HEADERS = 4096;

    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    private final Parts parts;
    private final byte[] delimiter;
    private byte[] rest;
    private Place place = Place.PREAMBLE;

    /** Who is told about the parts, in order. */
    public interface Parts {

        void begin(String name);

        /** The part that has begun is a file, which its sender calls so. */
        default void named(String fileName) {}

        void content(byte[] bytes, int from, int to);

        void end();
    }

    /** What the next bytes belong to. */
    private enum Place {
        PREAMBLE,
        AFTER_DELIMITER,
        HEADERS,
        CONTENT,
        EPILOGUE
    }

    public MultipartReader(String boundary, Parts parts) {
        this.parts = parts;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // The first delimiter may lack the line end before it.
        this.rest = new byte[] {'\r', '\n'};
    }

    /** The boundary a Content-Type header names; empty when it is not of a form. */
    public static Optional<String> boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    public void accept(byte[] chunk) {
        byte[] bytes = Arrays.copyOf(rest, rest.length + chunk.length);
        System.arraycopy(chunk, 0, bytes, rest.length, chunk.length);
        int from = 0;
        int next = step(bytes, from);
        while (next > from) {
            from = next;
            next = step(bytes, from);
        }
        rest = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** The body has ended: it must have said so itself. */
    public void finish() {
        if (place != Place.EPILOGUE) {
            throw new BadInput("The body ends before its last boundary: send it again, whole.");
        }
    }

    /** Consumes what it can from a position and answers the next one: the same when more bytes are needed. */
    private int step(byte[] bytes, int from) {
        return switch (place) {
            case PREAMBLE, CONTENT -> content(bytes, from);
            case AFTER_DELIMITER -> afterDelimiter(bytes, from);
            case HEADERS -> headers(bytes, from);
            case EPILOGUE -> bytes.length;
        };
    }

    private int content(byte[] bytes, int from) {
        int found = indexOf(bytes, delimiter, from);
        // The tail may be the beginning of a delimiter.
        int to = found >= 0 ? found : Math.max(from, bytes.length - delimiter.length + 1);
        if (place == Place.CONTENT && to > from) {
            parts.content(bytes, from, to);
        }
        if (found < 0) {
            return to;
        }
        if (place == Place.CONTENT) {
            parts.end();
        }
        place = Place.AFTER_DELIMITER;
        return found + delimiter.length;
    }

    private int afterDelimiter(byte[] bytes, int from) {
        if (bytes.length < from + 2) {
            return from;
        }
        if (bytes[from] == '-' && bytes[from + 1] == '-') {
            place = Place.EPILOGUE;
        } else if (bytes[from] == '\r' && bytes[from + 1] == '\n') {
            place = Place.HEADERS;
        } else {
            throw malformed();
        }
        return from + 2;
    }

    private int headers(byte[] bytes, int from) {
        int end = indexOf(bytes, HEADERS_END, from);
        if (end < 0 && bytes.length - from <= LONGEST_HEADERS) {
            return from;
        }
        if (end < 0 || end - from > LONGEST_HEADERS) {
            throw malformed();
        }
        String headers = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(headers);
        if (!name.matches()) {
            throw malformed();
        }
        parts.begin(name.group(1));
        Matcher file = FILE_NAME.matcher(headers);
        if (file.matches()) {
            parts.named(file.group(1).replace("\\\"", "\""));
        }
        place = Place.CONTENT;
        return end + HEADERS_END.length;
    }

    private static BadInput malformed() {
        return new BadInput(
                "The body is not multipart/form-data as RFC 7578 defines it: use an HTTP library to build it.");
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int index = from; index <= bytes.length - wanted.length; index++) {
            if (bytes[index] == wanted[0]
                    && Arrays.equals(bytes, index, index + wanted.length, wanted, 0, wanted.length)) {
                return index;
            }
        }
        return -1;
    }
}
