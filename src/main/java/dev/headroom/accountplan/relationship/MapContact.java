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
 * @param active whether they hold the role on the day of the picture
 */
record MapContact(
        UUID uuid,
        UUID person,
        @Nullable UUID unit,
        ContactLevel level,
        @Nullable UUID reportsTo,
        boolean active) {}
