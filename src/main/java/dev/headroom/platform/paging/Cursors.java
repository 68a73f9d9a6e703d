package dev.headroom.platform.paging;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.secrets.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads cursors. A cursor holds the last item's sort values; its signature covers them and the list it
 * belongs to (organization, field, filter, order), so that one is of no use with another list.
 */
@ApplicationScoped
public class Cursors {

    private static final int LARGEST_PAGE = 100;
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST_CURSOR = 2000;

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Reads the paging arguments of a list; whatever tells this list from another goes into {@code scope}. */
    public PageRequest page(int first, @Nullable String after, @Nullable Object... scope) {
        if (first < 1 || first > LARGEST_PAGE) {
            throw new BadInput("The argument first is " + first + ": ask for 1 to " + LARGEST_PAGE + ".", "first");
        }
        Scope list = new Scope(Arrays.deepToString(scope));
        return new PageRequest(first, after == null ? List.of() : list.position(after), list);
    }

    /** One list, to which its cursors are bound. */
    public final class Scope {

        private final String name;

        private Scope(String name) {
            this.name = name;
        }

        String cursor(List<String> position) {
            byte[] payload = pack(position);
            byte[] signature = sign(payload);
            byte[] whole = ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                    .put(signature)
                    .put(payload)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        }

        private List<String> position(String cursor) {
            byte[] whole = decode(cursor);
            byte[] payload = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
            if (!MessageDigest.isEqual(sign(payload), Arrays.copyOf(whole, SIGNATURE_BYTES))) {
                throw foreign();
            }
            return unpack(payload);
        }

        private byte[] sign(byte[] payload) {
            byte[] signature = secrets.sign("cursor", name.getBytes(StandardCharsets.UTF_8), payload);
            return Arrays.copyOf(signature, SIGNATURE_BYTES);
        }
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > LONGEST_CURSOR) {
            throw foreign();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            if (whole.length <= SIGNATURE_BYTES) {
                throw foreign();
            }
            return whole;
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    static BadInput foreign() {
        return new BadInput(
                "The cursor is not one of this list: send back an endCursor got with the same filter and order, or"
                        + " leave `after` out to start again.",
                "after");
    }

    private static byte[] pack(List<String> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String value : position) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return bytes.toByteArray();
    }

    private static List<String> unpack(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        List<String> position = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            position.add(new String(text, StandardCharsets.UTF_8));
        }
        return position;
    }
}
