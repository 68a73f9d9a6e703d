package dev.headroom.accountplan;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.account.Account;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads account plans, for those who may see the plans of their accounts. */
@ApplicationScoped
public class AccountPlans implements NodeLoader {

    private final AccountDocuments<AccountPlan> plans;

    AccountPlans(Vertx vertx, Access access, Sql sql, DocumentStore store, AccountPlanForm form) {
        this.plans = new AccountDocuments<>(vertx, access, sql, store, form, PlanPermissions.READ);
    }

    Documents<AccountPlan> documents() {
        return plans.documents();
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
        return plans.find(caller, ids);
    }

    /** The plan as it is, if the permission reaches its account. */
    Uni<Optional<AccountPlan>> find(Caller caller, Permission permission, UUID id) {
        return plans.find(caller, permission, id);
    }

    /** The plan as it was at a version. */
    Uni<Optional<AccountPlan>> find(Caller caller, UUID id, int version) {
        return plans.find(caller, id, version);
    }

    /** The newest plans of the accounts that are not closed, still to be turned into values on a worker thread. */
    public Uni<Supplier<List<AccountPlan>>> alive(Caller caller, Collection<UUID> accounts, int most) {
        List<String> states = Stream.of(PlanState.values())
                .filter(state -> state != PlanState.CLOSED)
                .map(PlanState::name)
                .toList();
        return plans.newest(caller, accounts, Map.of("life.state", states), most);
    }

    Uni<Page<AccountPlan>> page(Caller caller, PlanQuery query, PageRequest request) {
        return plans.page(caller, query.account(), query.values(), request);
    }

    Uni<Page<AccountPlan>> ofAccount(Caller caller, Account account, PageRequest page) {
        return plans.ofAccount(caller, account.uuid(), page);
    }
}
