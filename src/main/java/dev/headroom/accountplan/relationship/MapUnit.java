package dev.headroom.accountplan.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the tree that contacts and cells hang in; without a parent it is at the top of its account. */
record MapUnit(UUID uuid, UUID account, @Nullable UUID parent, String name) {}
