package dev.headroom.accountplan;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What there is to be allowed on account plans. On which plans is told by their accounts and by {@link PlanRights}. */
@Singleton
public final class PlanPermissions {

    @Produces
    public static final Permission READ = Permission.of("account-plan:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    public static final Permission WRITE = Permission.of("account-plan:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    /** A person answers for an approval, so no application holds it. */
    @Produces
    public static final Permission APPROVE = Permission.ofMembers("account-plan:approve", Kind.ADMIN, Kind.MANAGER);

    PlanPermissions() {}
}
