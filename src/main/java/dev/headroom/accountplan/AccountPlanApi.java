package dev.headroom.accountplan;

import dev.headroom.access.CurrentCaller;
import dev.headroom.account.Account;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.paging.Cursors;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Account plans, their lists and their history in the schema. */
@GraphQLApi
public class AccountPlanApi {

    /** What no plan has for its id: whoever may read no plans hears of that first, whatever they ask for. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final AccountPlans plans;
    private final PlanChanges changes;

    AccountPlanApi(CurrentCaller caller, Cursors cursors, AccountPlans plans, PlanChanges changes) {
        this.caller = caller;
        this.cursors = cursors;
        this.plans = plans;
        this.changes = changes;
    }

    @Query
    @Description("One account plan, as it is or as it was at a version; null when there is none of this id and version"
            + " that the caller may see.")
    public Uni<@Nullable AccountPlan> accountPlan(
            @Id @NonNull @Name("id") @Description("The plan's global id.") String id,
            @Nullable @Name("version") @Description("The version wanted, from 1; left out, the present one.")
                    Integer version) {
        UUID uuid = GlobalId.uuid(id, AccountPlan.TYPE).orElse(NO_PLAN);
        var found = version == null
                ? plans.find(caller.get(), PlanPermissions.READ, uuid)
                : plans.find(caller.get(), uuid, version);
        return found.map(plan -> plan.orElse(null));
    }

    @Query
    @NonNull
    @Description("The account plans the caller may see, the oldest first.")
    public Uni<AccountPlanConnection> accountPlans(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") AccountPlanFilter filter) {
        PlanQuery query = PlanQuery.of(filter);
        var page = cursors.page(first, after, caller.get().organization(), "accountPlans", query);
        return plans.page(caller.get(), query, page).map(AccountPlanConnection::of);
    }

    @NonNull
    @Description("The account's own plans, the oldest first; plans of accounts above that cover it are not among them.")
    public Uni<AccountPlanConnection> accountPlans(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "accountPlans", account.uuid());
        return plans.ofAccount(caller.get(), account, page).map(AccountPlanConnection::of);
    }

    @NonNull
    @Description("What differs between two versions of the plan, in the order of its sections, for a person to read.")
    public Uni<PlanChangeConnection> changesBetween(
            @Source AccountPlan plan,
            @Name("from") @Description("The version to start from, from 1.") int from,
            @Name("to") @Description("The version to compare it with; may be the earlier one.") int to,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "changesBetween", plan.uuid(), from, to);
        return changes.between(caller.get(), plan, from, to, page).map(PlanChangeConnection::of);
    }
}
