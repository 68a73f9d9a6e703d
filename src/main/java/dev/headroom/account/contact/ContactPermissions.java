package dev.headroom.account.contact;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read and change the people at an account: whoever sees the account, and applications it is granted to. */
@Singleton
final class ContactPermissions {

    @Produces
    static final Permission READ = Permission.of("contact:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.of("contact:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    ContactPermissions() {}
}
