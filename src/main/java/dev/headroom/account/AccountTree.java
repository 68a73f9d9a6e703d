package dev.headroom.account;

import java.util.Set;
import java.util.UUID;

/**
 * An account and those below it, as far as somebody may see them.
 *
 * @param visible those that may be seen, up to the limit that was asked for
 * @param size how many there are, seen or not
 */
public record AccountTree(Set<UUID> visible, long size) {

    public AccountTree {
        visible = Set.copyOf(visible);
    }

    /** Whether nothing of it is out of sight, so that what is computed of it is about the whole. */
    public boolean complete() {
        return visible.size() == size;
    }
}
