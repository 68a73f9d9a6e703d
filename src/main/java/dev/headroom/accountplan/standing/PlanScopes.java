package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.account.AccountLedger;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.PlanBasis;
import dev.headroom.accountplan.PlanPermissions;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the accounts that plans cover: the plan's own, or with it those below it that the caller may see. */
@ApplicationScoped
public class PlanScopes {

    /** More companies than any customer we plan for as one; each costs a wallet-share map. */
    private static final int MOST_ACCOUNTS = 200;

    private final Sql sql;
    private final AccountLedger accounts;

    PlanScopes(Sql sql, AccountLedger accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /** By plan. */
    public Uni<Map<UUID, PlanScope>> of(Caller caller, Collection<AccountPlan> plans) {
        return Multi.createFrom()
                .iterable(plans)
                .onItem()
                .transformToUniAndConcatenate(
                        plan -> covered(caller, plan.basis()).map(found -> scope(plan, found)))
                .collect()
                .in(HashMap::new, (scopes, scope) -> scopes.put(scope.uuid(), scope));
    }

    /** The accounts that a plan on this basis covers, as far as the caller sees them. */
    public Uni<Set<UUID>> covered(Caller caller, PlanBasis basis) {
        UUID account = basis.accountUuid();
        if (!basis.includesSubsidiaries()) {
            return Uni.createFrom().item(Set.of(account));
        }
        return sql.reading(
                        caller.organization(),
                        () -> accounts.accounts(caller, PlanPermissions.READ, null, account, MOST_ACCOUNTS + 1))
                .map(Map::keySet)
                .invoke(found -> {
                    if (found.size() > MOST_ACCOUNTS) {
                        throw new LimitExceeded("The plan covers more than " + MOST_ACCOUNTS
                                + " accounts: make plans for parts of the customer.");
                    }
                });
    }

    private static PlanScope scope(AccountPlan plan, Set<UUID> covered) {
        return new PlanScope(plan.uuid(), plan.basis().accountUuid(), covered, plan.getFrom(), plan.getTo());
    }
}
