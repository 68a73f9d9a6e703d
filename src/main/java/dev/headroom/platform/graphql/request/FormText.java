package dev.headroom.platform.graphql.request;

import dev.headroom.platform.graphql.rules.CleanText;
import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes a query string once, as forms are encoded: {@code +} is a space, and a broken escape is refused. */
final class FormText {

    private FormText() {}

    /** The keys with a value; an empty value counts as absent. */
    static Map<String, String> parse(@Nullable String rawQuery) {
        Map<String, String> form = new LinkedHashMap<>();
        if (rawQuery == null) {
            return form;
        }
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!value.isEmpty() && form.put(key, value) != null) {
                throw new Refusal(Code.BAD_REQUEST, "The query string has a key twice.");
            }
        }
        return form;
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                throw new Refusal(Code.INVALID_ENCODING, "The query string must be percent-encoded UTF-8.");
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String encoded, int at) {
        int digit = at < encoded.length() ? Character.digit(encoded.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new Refusal(Code.BAD_REQUEST, "The query string has a broken percent escape.");
        }
        return digit;
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (CleanText.isClean(text)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // answered below, like every other text that is not clean
        }
        throw new Refusal(Code.INVALID_ENCODING, "The query string is not clean UTF-8.");
    }
}
