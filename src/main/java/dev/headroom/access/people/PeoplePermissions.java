package dev.headroom.access.people;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read and change the organization and its people. Never an application: it could let itself in anywhere. */
@Singleton
final class PeoplePermissions {

    @Produces
    static final Permission READ = Permission.ofMembers("people:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.ofMembers("people:write", Kind.ADMIN);

    @Produces
    static final Permission CHANGE_ORGANIZATION = Permission.ofMembers("organization:write", Kind.ADMIN);

    @Produces
    static final Permission APPLICATIONS = Permission.ofMembers("applications:manage", Kind.ADMIN);

    PeoplePermissions() {}
}
