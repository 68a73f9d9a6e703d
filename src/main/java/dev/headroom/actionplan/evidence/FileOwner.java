package dev.headroom.actionplan.evidence;

import dev.headroom.platform.changes.Author;
import java.util.UUID;

/** Whose file it is: who sends it, for which plan of which account. */
public record FileOwner(Author author, UUID plan, UUID account) {}
