package dev.headroom.access;

import java.util.Set;
import java.util.UUID;

/** The accounts a caller may see, for one permission. */
public record Sight(boolean everything, Set<UUID> accounts) {

    /** For who holds the permission nowhere, where that is no reason to refuse. */
    public static final Sight NOTHING = new Sight(false, Set.of());

    static final Sight EVERYTHING = new Sight(true, Set.of());

    public Sight {
        accounts = Set.copyOf(accounts);
    }

    static Sight only(Set<UUID> accounts) {
        return new Sight(false, accounts);
    }

    public boolean sees(UUID account) {
        return everything || accounts.contains(account);
    }
}
