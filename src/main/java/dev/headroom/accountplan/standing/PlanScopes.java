package dev.headroom.accountplan.standing;

import dev.headroom.access.Caller;
import dev.headroom.account.AccountLedger;
import dev.headroom.account.AccountTree;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.PlanBasis;
import dev.headroom.accountplan.PlanPermissions;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.platform.batching.Batch;
import dev.headroom.platform.documents.DocumentVersion;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the accounts that plans cover: the plan's own, or with it those below it that the caller may see, and whether
 * those are all. Any number of plans is one query.
 */
@ApplicationScoped
public class PlanScopes {

    private final Sql sql;
    private final AccountLedger accounts;
    private final Batch<Root, AccountTree> batch;

    PlanScopes(Vertx vertx, Sql sql, AccountLedger accounts) {
        this.sql = sql;
        this.accounts = accounts;
        this.batch = new Batch<>(vertx, this::load);
    }

    private record Root(Caller caller, UUID account) {}

    /** What tells a plan from others and from its own versions, which one request may hold side by side. */
    public static DocumentVersion key(AccountPlan plan) {
        return new DocumentVersion(plan.uuid(), plan.version());
    }

    /** By plan and version. A plan too wide has no accounts, and keeps no other waiting. */
    public Uni<Map<DocumentVersion, PlanScope>> of(Caller caller, Collection<AccountPlan> plans) {
        Set<UUID> roots = plans.stream()
                .map(AccountPlan::basis)
                .filter(PlanBasis::includesSubsidiaries)
                .map(PlanBasis::accountUuid)
                .collect(Collectors.toSet());
        return trees(caller, roots).map(trees -> plans.stream()
                .collect(Collectors.toMap(
                        PlanScopes::key, plan -> scope(plan, tree(trees, plan.basis())), (one, same) -> one)));
    }

    /** What one plan covers; those asked for together are read together. */
    public Uni<PlanScope> of(Caller caller, AccountPlan plan) {
        return tree(caller, plan.basis()).map(tree -> scope(plan, tree));
    }

    /** What one plan covers, for what needs all that the caller sees of it: one too wide is refused. */
    public Uni<PlanScope> bounded(Caller caller, AccountPlan plan) {
        return of(caller, plan).invoke(PlanScopes::requireBounded);
    }

    /** The accounts that a plan on this basis covers, as far as the caller sees them. */
    public Uni<Set<UUID>> covered(Caller caller, PlanBasis basis) {
        return tree(caller, basis).map(AccountTree::visible).invoke(visible -> {
            if (visible.size() > PlanScope.MOST_ACCOUNTS) {
                throw tooWide();
            }
        });
    }

    private static void requireBounded(PlanScope scope) {
        if (scope.tooWide()) {
            throw tooWide();
        }
    }

    private static LimitExceeded tooWide() {
        return new LimitExceeded(PlanScope.TOO_WIDE);
    }

    private Uni<AccountTree> tree(Caller caller, PlanBasis basis) {
        return basis.includesSubsidiaries()
                ? batch.load(new Root(caller, basis.accountUuid()))
                : Uni.createFrom().item(alone(basis));
    }

    private static AccountTree tree(Map<UUID, AccountTree> trees, PlanBasis basis) {
        return basis.includesSubsidiaries()
                ? trees.getOrDefault(basis.accountUuid(), unseen(basis.accountUuid()))
                : alone(basis);
    }

    private static AccountTree alone(PlanBasis basis) {
        return new AccountTree(Set.of(basis.accountUuid()), 1);
    }

    /** Of an account that the caller lost sight of since the plan was found: whatever is below it is not theirs. */
    private static AccountTree unseen(UUID account) {
        return new AccountTree(Set.of(account), Long.MAX_VALUE);
    }

    private Uni<Map<Root, AccountTree>> load(Collection<Root> roots) {
        Map<Caller, List<Root>> callers = roots.stream().collect(Collectors.groupingBy(Root::caller));
        return Multi.createFrom()
                .iterable(callers.entrySet())
                .onItem()
                .transformToUniAndConcatenate(asked -> trees(
                                asked.getKey(),
                                asked.getValue().stream().map(Root::account).toList())
                        .map(trees -> asked.getValue().stream()
                                .collect(Collectors.toMap(
                                        root -> root,
                                        root -> trees.getOrDefault(root.account(), unseen(root.account()))))))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Uni<Map<UUID, AccountTree>> trees(Caller caller, Collection<UUID> roots) {
        return roots.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.reading(
                        caller.organization(),
                        () -> accounts.trees(caller, PlanPermissions.READ, roots, PlanScope.MOST_ACCOUNTS + 1));
    }

    private static PlanScope scope(AccountPlan plan, AccountTree tree) {
        Set<UUID> covered = tree.visible().size() > PlanScope.MOST_ACCOUNTS ? Set.of() : tree.visible();
        return new PlanScope(
                plan.uuid(), plan.basis().accountUuid(), covered, tree.complete(), plan.getFrom(), plan.getTo());
    }
}
