package dev.headroom.access.people;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What an application signs in as. It names the organization, so that the sign-in needs no query over all of them,
 * which row-level security would not allow.
 */
public final class ClientId {

    private static final String PREFIX = "app_";
    private static final int BYTES = 32;

    private ClientId() {}

    static String of(UUID organization, UUID application) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .putLong(application.getMostSignificantBits())
                .putLong(application.getLeastSignificantBits())
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static Optional<UUID> organization(String clientId) {
        if (!clientId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(clientId.substring(PREFIX.length()));
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == BYTES ? Optional.of(new UUID(buffer.getLong(), buffer.getLong())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
