package dev.headroom.actionplan;

import dev.headroom.access.Access;
import dev.headroom.access.AccountDocuments;
import dev.headroom.access.Caller;
import dev.headroom.access.NodeLoader;
import dev.headroom.access.Permission;
import dev.headroom.access.Sight;
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

/** Reads action plans, for those who may see the plans of their accounts. */
@ApplicationScoped
public class ActionPlans implements NodeLoader {

    private final AccountDocuments<ActionPlan> plans;

    ActionPlans(Vertx vertx, Access access, Sql sql, DocumentStore store, ActionPlanForm form) {
        this.plans = new AccountDocuments<>(vertx, access, sql, store, form, ActionPlanPermissions.READ);
    }

    Documents<ActionPlan> documents() {
        return plans.documents();
    }

    @Override
    public String type() {
        return ActionPlan.TYPE;
    }

    @Override
    public Uni<Map<UUID, Node>> load(Caller caller, Collection<UUID> ids) {
        return find(caller, ids).map(Map::copyOf);
    }

    /** The plans among these that the caller may see. */
    public Uni<Map<UUID, ActionPlan>> find(Caller caller, Collection<UUID> ids) {
        return plans.find(caller, ids);
    }

    /** The plan as it is, if the permission reaches its account. */
    public Uni<Optional<ActionPlan>> find(Caller caller, Permission permission, UUID id) {
        return plans.find(caller, permission, id);
    }

    /** The plan as it was at a version. */
    public Uni<Optional<ActionPlan>> find(Caller caller, UUID id, int version) {
        return plans.find(caller, id, version);
    }

    /**
     * The plan, whoever asks. Only for those whom no account lets through: a guest, whose token names this plan, and
     * the service's own work, such as digests. For everybody who signs in there are the methods with a caller.
     */
    public Uni<Optional<ActionPlan>> find(UUID organization, UUID id) {
        return plans.documents().find(organization, id);
    }

    /** The plan as it was at a version, for the same few. */
    public Uni<Optional<ActionPlan>> find(UUID organization, UUID id, int version) {
        return plans.documents().find(organization, id, version);
    }

    /** Every plan of the accounts that the caller may see: for rules that need all of them. */
    public Uni<List<ActionPlan>> ofAccounts(Caller caller, Collection<UUID> accounts) {
        return plans.ofAccounts(caller, accounts);
    }

    /** The newest plans that are not closed and that the caller may see, to be read on a worker thread. */
    public Uni<Supplier<List<ActionPlan>>> newestOpen(Caller caller, int most) {
        List<String> open = Stream.of(ActionPlanState.values())
                .filter(state -> !state.isClosed())
                .map(Enum::name)
                .toList();
        return plans.newest(caller, Map.of("agreement.state", open), most);
    }

    /** The newest plans of the organization, whoever asks: for what is narrowed to what they see afterwards. */
    public Uni<Supplier<List<ActionPlan>>> newest(UUID organization, int most) {
        return plans.documents().lists().newest(organization, null, Map.of(), most);
    }

    /**
     * What made each version of a plan, in their order; of a plan that was found for who asks.
     *
     * @param after the version before the first one wanted
     */
    public Uni<List<TrailEntry>> trail(UUID organization, ActionPlan plan, int after, int most) {
        int known = Math.min(most, plan.version() - after);
        return known <= 0
                ? Uni.createFrom().item(List.of())
                : documents().fieldOfVersions(organization, plan.uuid(), "latest", TrailEntry.class, after, known);
    }

    /** The accounts whose plans the caller may see. */
    public Uni<Sight> sight(Caller caller) {
        return plans.sight(caller);
    }

    public Uni<Page<ActionPlan>> page(Caller caller, ActionPlanQuery query, PageRequest request) {
        return plans.page(caller, query.account(), query.values(), request);
    }

    public Uni<Page<ActionPlan>> ofAccount(Caller caller, Account account, PageRequest page) {
        return plans.ofAccount(caller, account.uuid(), page);
    }
}
