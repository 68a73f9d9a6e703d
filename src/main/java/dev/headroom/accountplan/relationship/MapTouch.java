package dev.headroom.accountplan.relationship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * How often certain of us together were in touch with a contact within the policy's window. What several of us took
 * part in is one touch.
 *
 * @param members all of us who took part each time
 * @param count how often, 1 or more
 * @param lastAt when last
 */
record MapTouch(UUID contact, Set<UUID> members, int count, OffsetDateTime lastAt) {

    MapTouch {
        members = Set.copyOf(members);
    }

    /** Days since the last touch by the calendar of UTC; 0 for one of the same day or later. */
    int ageOn(LocalDate day) {
        LocalDate last = lastAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return (int) Math.max(0, ChronoUnit.DAYS.between(last, day));
    }
}
