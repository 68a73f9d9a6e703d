package dev.headroom.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * What lets somebody in by a link: 256 random bits behind the organization's id, which must be known before a row can
 * be looked for. It begins with a word of its own, such as {@code mapl_}, by which scanners for leaked secrets know it.
 */
public final class LinkToken {

    private static final int ORGANIZATION_BYTES = 16;
    private static final int RANDOM_BYTES = 32;

    /** No organization has this id: what is no token is looked for all the same, and takes as long. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID organization;
    private final String text;

    private LinkToken(UUID organization, String text) {
        this.organization = organization;
        this.text = text;
    }

    public static LinkToken next(String prefix, UUID organization) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] bytes = ByteBuffer.allocate(ORGANIZATION_BYTES + RANDOM_BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .put(random)
                .array();
        return new LinkToken(
                organization, prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever somebody sent: of no organization when it has not the form of such a token. */
    public static LinkToken of(String prefix, String text) {
        return new LinkToken(organization(prefix, text), text);
    }

    private static UUID organization(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            return NOBODY;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(prefix.length())));
            return bytes.remaining() == ORGANIZATION_BYTES + RANDOM_BYTES
                    ? new UUID(bytes.getLong(), bytes.getLong())
                    : NOBODY;
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    public UUID organization() {
        return organization;
    }

    /** For the link alone. */
    public String text() {
        return text;
    }

    /** What is kept of it: so many random bits need no slower hash. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Not in logs. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
