package dev.headroom.account.contact;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * What happened since some moment between a contact and certain of us together. An event that several of us took part
 * in is one event, and none of another summary's.
 *
 * @param members all of us who took part in each of these events
 * @param count how many events, 1 or more
 * @param lastAt when the last of them was
 */
public record TouchSummary(UUID contact, Set<UUID> members, int count, OffsetDateTime lastAt) {

    public TouchSummary {
        members = Set.copyOf(members);
    }
}
