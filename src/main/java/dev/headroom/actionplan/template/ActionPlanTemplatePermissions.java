package dev.headroom.actionplan.template;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read and change what plans begin with. Only administrators change it: every new plan is a copy. */
@Singleton
final class ActionPlanTemplatePermissions {

    @Produces
    static final Permission READ = Permission.of("action-plan-template:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    static final Permission WRITE = Permission.ofMembers("action-plan-template:write", Kind.ADMIN);

    ActionPlanTemplatePermissions() {}
}
