package dev.headroom.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The Relay global id: base64url of {@code 1:Type:key}. Clients treat it as opaque; the leading version lets the form
 * change. The key is a UUID, or a few parts joined by {@code ~} for objects that are computed from other objects.
 */
public record GlobalId(String type, String key) {

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("1:([A-Z][A-Za-z]{0,40}):([0-9A-Za-z~.-]{1,120})");

    public static String of(String type, UUID id) {
        return new GlobalId(type, id.toString()).encoded();
    }

    public String encoded() {
        String plain = "1:" + type + ":" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything this service did not make: junk answers exactly like an id that does not exist. */
    public static Optional<GlobalId> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var matcher = FORM.matcher(plain);
            return matcher.matches() ? Optional.of(new GlobalId(matcher.group(1), matcher.group(2))) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The UUID behind an id of the wanted type; empty when the id is of another type or not ours. */
    public static Optional<UUID> uuid(String text, String type) {
        return parse(text).filter(id -> id.type().equals(type)).flatMap(GlobalId::uuid);
    }

    private Optional<UUID> uuid() {
        try {
            UUID uuid = UUID.fromString(key);
            return uuid.toString().equals(key) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
