package dev.headroom.actionplan;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What there is to be allowed on action plans. On which plans is told by their accounts. */
@Singleton
public final class ActionPlanPermissions {

    @Produces
    public static final Permission READ = Permission.of("action-plan:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    public static final Permission WRITE = Permission.of("action-plan:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** A person signs for the seller's side, so no application holds it. */
    @Produces
    public static final Permission SIGN = Permission.ofMembers("action-plan:sign", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** Whoever invites somebody from outside answers for it. */
    @Produces
    public static final Permission INVITE =
            Permission.ofMembers("action-plan:invite", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    ActionPlanPermissions() {}
}
