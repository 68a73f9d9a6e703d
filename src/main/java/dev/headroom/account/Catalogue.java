package dev.headroom.account;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read and change what the whole organization shares: its offerings and the vendors it knows. */
@Singleton
final class Catalogue {

    @Produces
    static final Permission READ = Permission.of("catalogue:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.of("catalogue:write", Kind.ADMIN);

    Catalogue() {}
}
