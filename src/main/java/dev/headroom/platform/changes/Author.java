package dev.headroom.platform.changes;

import java.util.UUID;

/** Who writes, and in which organization: recorded with every change. */
public record Author(UUID organization, String actor) {}
