package dev.headroom.accountplan;

import dev.headroom.access.Caller.Kind;
import dev.headroom.access.Permission;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may read, change and approve plans, of the accounts they see. */
@Singleton
public final class AccountPlanPermissions {

    @Produces
    public static final Permission READ = Permission.of("account-plan:read", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    public static final Permission WRITE = Permission.of("account-plan:write", Kind.ADMIN, Kind.MANAGER, Kind.REP);

    @Produces
    public static final Permission APPROVE = Permission.of("account-plan:approve", Kind.ADMIN, Kind.MANAGER);

    AccountPlanPermissions() {}
}
