package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.Permission;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.accountplan.standing.PlanScopes;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds the plan that a relationship map is of, for those who may see or change it, and what it covers. */
@ApplicationScoped
class PlansWithRelationships {

    private final Access access;
    private final Sql sql;
    private final Documents<AccountPlan> plans;
    private final PlanScopes scopes;

    PlansWithRelationships(Access access, Sql sql, DocumentStore store, AccountPlanForm form, PlanScopes scopes) {
        this.access = access;
        this.sql = sql;
        this.plans = store.of(form);
        this.scopes = scopes;
    }

    /** What a plan covers that the caller was found to see. */
    Uni<PlanScope> scope(Caller caller, AccountPlan plan) {
        return scopes.of(caller, List.of(plan)).map(found -> Objects.requireNonNull(found.get(plan.uuid())));
    }

    /** A plan that the caller may see. */
    Uni<AccountPlan> readable(Caller caller, UUID plan) {
        return reached(caller, PlanPermissions.READ, plan)
                .map(found -> found.orElseThrow(PlansWithRelationships::unknown));
    }

    static NotFound unknown() {
        return new NotFound("There is no such account plan, or you may not see it.");
    }

    /** What a plan covers that the caller may change. */
    Uni<PlanScope> writable(Caller caller, UUID plan) {
        return reached(caller, PlanPermissions.WRITE, plan)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account plan, or you may not change it.", "accountPlan")))
                .chain(found -> {
                    found.life().requireNotClosed();
                    return scope(caller, found);
                });
    }

    private Uni<Optional<AccountPlan>> reached(Caller caller, Permission permission, UUID plan) {
        UUID organization = caller.organization();
        return sql.reading(organization, () -> access.sight(caller, permission)).chain(sight -> plans.find(
                        organization, plan)
                .map(found -> found.filter(each -> sight.sees(each.basis().accountUuid()))));
    }
}
