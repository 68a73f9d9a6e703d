package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the arithmetic needs one.
 *
 * @param person whoever holds the role: two contacts of one person are one thread
 * @param unit where they stand; null when nobody knows, and then they reach no cell
 * @param reportsTo the contact they report to; null when unknown
 * @param named whether we know who it is: somebody who is only known to exist can be asked for nothing
 * @param active whether they hold the role on the day of the picture
 */
record MapContact(
        UUID uuid,
        UUID person,
        @Nullable UUID unit,
        ContactLevel level,
        @Nullable UUID reportsTo,
        boolean named,
        boolean active) {

    /** The same role once nobody holds it any more. */
    MapContact left() {
        return new MapContact(uuid, person, unit, level, reportsTo, named, false);
    }
}
