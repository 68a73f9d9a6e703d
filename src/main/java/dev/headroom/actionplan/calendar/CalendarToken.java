package dev.headroom.actionplan.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * The secret in a calendar's address. It names the organization, so that finding it needs no query over all of them,
 * which row-level security would not allow; 256 random bits follow, so that a plain hash of it is enough to keep.
 */
final class CalendarToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "hrc_";
    private static final int ORGANIZATION_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final UUID NOBODY = new UUID(0, 0);

    private CalendarToken() {}

    /** What is looked up for a token, whatever was sent: junk costs as much as a good guess. */
    record Search(UUID organization, byte[] hash) {

        static Search of(String token) {
            return new Search(CalendarToken.organization(token), CalendarToken.hash(token));
        }
    }

    static String next(UUID organization) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(ORGANIZATION_BYTES + SECRET_BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .put(secret)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The organization it names; one that can't exist when it names none. */
    private static UUID organization(String token) {
        if (!token.startsWith(PREFIX)) {
            return NOBODY;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == ORGANIZATION_BYTES + SECRET_BYTES
                    ? new UUID(buffer.getLong(), buffer.getLong())
                    : NOBODY;
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
