package dev.headroom.meeting;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What there is to be allowed on meetings and what came of them. On which of them is told by their accounts. */
@Singleton
public final class MeetingPermissions {

    @Produces
    public static final Permission READ = Permission.of("meeting:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    public static final Permission WRITE = Permission.of("meeting:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** A person confirms, sends and answers for what customers read, so no application holds it. */
    @Produces
    public static final Permission CONFIRM =
            Permission.ofMembers("meeting:confirm", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    MeetingPermissions() {}
}
