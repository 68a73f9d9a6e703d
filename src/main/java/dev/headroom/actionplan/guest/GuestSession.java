package dev.headroom.actionplan.guest;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a browser came in by a guest's link, as its cookie says it. Whether the guest is still let in is told by their
 * row, which is read at every request.
 *
 * @param id of this browser's session: what its forms carry is made from it
 * @param proven whether the code mailed to the guest was given
 */
record GuestSession(UUID organization, UUID guest, UUID id, boolean proven, Instant until) {

    private static final int BYTES = 3 * 16 + 1 + 8;

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(organization.getMostSignificantBits())
                .putLong(organization.getLeastSignificantBits())
                .putLong(guest.getMostSignificantBits())
                .putLong(guest.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) (proven ? 1 : 0))
                .putLong(until.getEpochSecond())
                .array();
    }

    static Optional<GuestSession> of(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new GuestSession(
                uuid(buffer), uuid(buffer), uuid(buffer), buffer.get() == 1, Instant.ofEpochSecond(buffer.getLong())));
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    GuestSession until(Instant later) {
        return new GuestSession(organization, guest, id, proven, later);
    }

    GuestSession withProof() {
        return new GuestSession(organization, guest, id, true, until);
    }
}
