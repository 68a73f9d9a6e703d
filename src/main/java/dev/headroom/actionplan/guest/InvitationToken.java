package dev.headroom.actionplan.guest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * What lets a guest in: 256 random bits behind the organization's id, which must be known before a row can be looked
 * for. The beginning {@code mapl_} lets scanners for leaked secrets recognize one.
 */
final class InvitationToken {

    private static final String PREFIX = "mapl_";
    private static final int ORGANIZATION_BYTES = 16;
    private static final int RANDOM_BYTES = 32;

    /** No organization has this id: what is no token is looked for all the same, and takes as long. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID organization;
    private final String text;

    private InvitationToken(UUID organization, String text) {
        this.organization = organization;
        this.text = text;
    }

    static InvitationToken next(UUID organization) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] bytes = ByteBuffer.allocate(ORGANIZATION_BYTES + RANDOM_BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .put(random)
                .array();
        return new InvitationToken(
                organization, PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever somebody sent: of no organization when it has not the form of a token. */
    static InvitationToken of(String text) {
        return new InvitationToken(organization(text), text);
    }

    private static UUID organization(String text) {
        if (!text.startsWith(PREFIX)) {
            return NOBODY;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            return bytes.remaining() == ORGANIZATION_BYTES + RANDOM_BYTES
                    ? new UUID(bytes.getLong(), bytes.getLong())
                    : NOBODY;
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    UUID organization() {
        return organization;
    }

    /** For the link alone. */
    String text() {
        return text;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Not in logs. */
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
