package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.accountplan.standing.PlanScopes;
import dev.headroom.platform.errors.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the plan that a relationship map is of, for those who may see or change it, and what it covers. */
@ApplicationScoped
class PlansWithRelationships {

    private final Access access;
    private final AccountPlans plans;
    private final PlanScopes scopes;

    PlansWithRelationships(Access access, AccountPlans plans, PlanScopes scopes) {
        this.access = access;
        this.plans = plans;
        this.scopes = scopes;
    }

    /** What a plan covers that the caller was found to see. */
    Uni<PlanScope> scope(Caller caller, AccountPlan plan) {
        return scopes.bounded(caller, plan);
    }

    /** A plan that the caller may see. */
    Uni<AccountPlan> readable(Caller caller, UUID plan) {
        return plans.find(caller, PlanPermissions.READ, plan)
                .map(found -> found.orElseThrow(PlansWithRelationships::unknown));
    }

    /** What a plan covers that the caller may see, be it to change it. */
    Uni<PlanScope> covered(Caller caller, UUID plan) {
        Permission permission = PlanPermissions.READ.isHeldBy(caller) ? PlanPermissions.READ : PlanPermissions.WRITE;
        return plans.find(caller, permission, plan)
                .map(found -> found.orElseThrow(() -> unknown("accountPlan")))
                .chain(found -> scope(caller, found));
    }

    /**
     * What a plan covers whose map the caller may change: whoever may contribute to the plan, until it is closed. A map
     * is no part of what is approved, so it stays open while that is decided.
     */
    Uni<PlanScope> changeable(Caller caller, UUID plan) {
        return plans.find(caller, PlanPermissions.WRITE, plan).chain(found -> {
            AccountPlan writable = found.orElseThrow(() -> unknown("accountPlan"));
            new PlanRights(access, caller, writable).requireContribution();
            writable.life().requireNotClosed();
            return scope(caller, writable);
        });
    }

    static NotFound unknown(String... field) {
        return new NotFound("There is no such account plan, or you may not see it.", field);
    }
}
