package dev.headroom.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of new rows and documents. */
public final class Uuids {

    private Uuids() {}

    /** A UUIDv7: ordered by time, so that indexes grow at one end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The UUID of a name inside another object: the same name there makes the same UUID again. */
    public static UUID named(UUID inside, String name) {
        return UuidCreator.getNameBasedSha1(inside, name);
    }
}
