package dev.headroom.actionplan.evidence;

import java.util.UUID;

/** What is known of a file that is kept; its content is read piece by piece. */
public record StoredFile(UUID id, UUID plan, UUID account, String name, int size) {}
