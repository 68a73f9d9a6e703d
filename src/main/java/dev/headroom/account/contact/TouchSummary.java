package dev.headroom.account.contact;

import java.time.OffsetDateTime;
import java.util.UUID;

/** How often one of us dealt with a contact since some moment, at least once, and when they did last. */
public record TouchSummary(UUID contact, UUID member, int count, OffsetDateTime lastAt) {}
