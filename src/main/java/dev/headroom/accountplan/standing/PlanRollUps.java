package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.access.people.OrganizationDirectory;
import dev.headroom.account.AccountLedger;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AccountPlans;
import dev.headroom.accountplan.PlanPermissions;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up the plans of a team's accounts. */
@ApplicationScoped
class PlanRollUps {

    /** Half a second's work; a manager of more looks at one team after the other. */
    private static final int MOST_PLANS = 500;

    /** Accounts without a plan cost next to nothing here. */
    private static final int MOST_ACCOUNTS = 5_000;

    private final Sql sql;
    private final AccountLedger accounts;
    private final OrganizationDirectory organizations;
    private final AccountPlans plans;
    private final PlanStandings standings;
    private final PlanScopes scopes;
    private final PlanCells cells;
    private final Workers workers;

    PlanRollUps(
            Sql sql,
            AccountLedger accounts,
            OrganizationDirectory organizations,
            AccountPlans plans,
            PlanStandings standings,
            PlanScopes scopes,
            PlanCells cells,
            Workers workers) {
        this.sql = sql;
        this.accounts = accounts;
        this.organizations = organizations;
        this.plans = plans;
        this.standings = standings;
        this.scopes = scopes;
        this.cells = cells;
        this.workers = workers;
    }

    private record Found(Set<UUID> accounts, Currency currency) {}

    Uni<AccountPlanRollUp> rollUp(Caller caller, @Nullable UUID team, LocalDate since, LocalDate asOf) {
        if (since.isAfter(asOf)) {
            throw new BadInput("The day since is after asOf: choose an earlier day to compare with.", "since");
        }
        return sql.reading(caller.organization(), () -> accounts.accounts(
                                caller, PlanPermissions.READ, team, null, MOST_ACCOUNTS + 1)
                        .chain(found -> organizations
                                .own(caller.organization())
                                .map(own -> new Found(found.keySet(), own.currency()))))
                .invoke(found -> requireAtMost(MOST_ACCOUNTS, found.accounts().size(), "accounts"))
                .chain(found -> plans.alive(caller, found.accounts(), MOST_PLANS + 1)
                        .chain(alive -> workers.compute(alive::get))
                        .invoke(alive -> requireAtMost(MOST_PLANS, alive.size(), "plans"))
                        .chain(alive -> summed(caller, alive, found.currency(), since, asOf)));
    }

    private Uni<AccountPlanRollUp> summed(
            Caller caller, List<AccountPlan> alive, Currency currency, LocalDate since, LocalDate asOf) {
        // Both days are asked for in one turn, so that what they have in common is read once.
        return scopes.of(caller, alive).chain(scoped -> Uni.combine()
                .all()
                .unis(
                        standings.withoutMeasures(caller, alive, scoped, asOf),
                        cells.of(caller, Set.copyOf(scoped.values()), since))
                .with((now, then) -> new PlanRollUpSum(now, then, currency, since, asOf).sum()));
    }

    private static void requireAtMost(int most, int found, String what) {
        if (found > most) {
            throw new LimitExceeded("More than " + most + " " + what + " would be added up: choose a team.");
        }
    }
}
