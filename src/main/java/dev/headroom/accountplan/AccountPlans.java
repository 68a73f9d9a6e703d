package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
import dev.headroom.account.Account;
import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads account plans, for those who may see the plans of their accounts. */
@ApplicationScoped
class AccountPlans implements NodeLoader {

    private final Access access;
    private final Sql sql;
    private final Documents<AccountPlan> documents;
    private final PageBatch<Caller, UUID, AccountPlan> ofAccounts;

    AccountPlans(Vertx vertx, Access access, Sql sql, DocumentStore store, AccountPlanForm form) {
        this.access = access;
        this.sql = sql;
        this.documents = store.of(form);
        this.ofAccounts = new PageBatch<>(vertx, this::ofAccounts, AccountPlans::position);
    }

    Documents<AccountPlan> documents() {
        return documents;
    }

    @Override
    public String type() {
        return AccountPlan.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The plans among these that the caller may see. */
    Uni<Map<UUID, AccountPlan>> find(Caller caller, Collection<UUID> ids) {
        return sight(caller, PlanPermissions.READ)
                .chain(sight -> documents.find(caller.organization(), ids).map(found -> found.stream()
                        .filter(plan -> sight.sees(plan.basis().accountUuid()))
                        .collect(Collectors.toUnmodifiableMap(AccountPlan::uuid, Function.identity()))));
    }

    /** The plan as it is, if the permission reaches its account. */
    Uni<Optional<AccountPlan>> find(Caller caller, Permission permission, UUID id) {
        return sight(caller, permission).chain(sight -> documents
                .find(caller.organization(), id)
                .map(found -> found.filter(plan -> sight.sees(plan.basis().accountUuid()))));
    }

    /** The plan as it was at a version; a plan stays with its account, so who sees it now sees all it ever was. */
    Uni<Optional<AccountPlan>> find(Caller caller, UUID id, int version) {
        return sight(caller, PlanPermissions.READ).chain(sight -> documents
                .find(caller.organization(), id, version)
                .map(found -> found.filter(plan -> sight.sees(plan.basis().accountUuid()))));
    }

    /** Every plan of the accounts that the caller may see: for rules that need all of them. */
    Uni<List<AccountPlan>> ofAccounts(Caller caller, Collection<UUID> accounts) {
        return sight(caller, PlanPermissions.READ)
                .chain(sight -> documents.ofAccounts(
                        caller.organization(),
                        accounts.stream().filter(sight::sees).toList()));
    }

    Uni<Page<AccountPlan>> page(Caller caller, PlanQuery query, PageRequest request) {
        return sight(caller, PlanPermissions.READ)
                .chain(sight -> page(caller.organization(), sight, query, request))
                .map(found -> request.page(found, AccountPlans::position));
    }

    private Uni<List<AccountPlan>> page(UUID organization, Sight sight, PlanQuery query, PageRequest request) {
        UUID account = query.account();
        if (account == null && sight.everything()) {
            return documents.pageOfAll(organization, query.values(), request);
        }
        if (account != null && !sight.sees(account)) {
            throw new NotFound("There is no such account, or you may not see it.", "filter", "account");
        }
        Set<UUID> accounts = account == null ? sight.accounts() : Set.of(account);
        return documents.page(organization, accounts, query.values(), request);
    }

    Uni<Page<AccountPlan>> ofAccount(Caller caller, Account account, PageRequest page) {
        return ofAccounts
                .load(caller, account.uuid(), page)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see its plans.")));
    }

    /** An account has a plan or two a year, so all of them are read, in one query for all accounts asked for. */
    private Uni<Map<UUID, List<AccountPlan>>> ofAccounts(Caller caller, Set<UUID> accounts, PageRequest page) {
        return sight(caller, PlanPermissions.READ).chain(sight -> {
            List<UUID> seen = accounts.stream().filter(sight::sees).toList();
            return documents.ofAccounts(caller.organization(), seen).map(found -> seen.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), account -> rest(found, account, page))));
        });
    }

    private static List<AccountPlan> rest(List<AccountPlan> plans, UUID account, PageRequest page) {
        return plans.stream()
                .filter(plan -> plan.basis().accountUuid().equals(account))
                .filter(plan -> !page.isContinued()
                        || plan.uuid().toString().compareTo(page.after().get(0)) > 0)
                .limit(page.fetch())
                .toList();
    }

    private Uni<Sight> sight(Caller caller, Permission permission) {
        return sql.reading(caller.organization(), () -> access.sight(caller, permission));
    }

    private static List<String> position(AccountPlan plan) {
        return List.of(plan.uuid().toString());
    }
}
