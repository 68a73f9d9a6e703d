package dev.headroom.actionplan.evidence;

import java.util.UUID;

/** A file as it is kept. */
public record StoredFile(UUID plan, UUID account, String name, byte[] content) {}
