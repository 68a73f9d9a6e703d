package dev.headroom.account;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;

/** Who may read and change what the whole organization shares: its offerings and the vendors it knows. */
final class Catalogue {

    static final Permission READ = Permission.of("catalogue:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);
    static final Permission WRITE = Permission.of("catalogue:write", Kind.ADMIN);

    private Catalogue() {}
}
