package dev.headroom.accountplan.template;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read and change what the organization's plans are made of. Never an application: it judges everybody. */
@Singleton
final class PlanTemplatePermissions {

    @Produces
    static final Permission READ = Permission.of("plan-template:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.ofMembers("plan-template:write", Kind.ADMIN);

    PlanTemplatePermissions() {}
}
