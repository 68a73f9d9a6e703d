package dev.headroom.actionplan;

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
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Action plans, their lists and what is written into them, in the schema. */
@GraphQLApi
public class ActionPlanApi {

    /** What no plan has for its id: whoever may read no plans hears of that first, whatever they ask for. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ActionPlans plans;
    private final ActionPlanService service;

    ActionPlanApi(CurrentCaller caller, Cursors cursors, ActionPlans plans, ActionPlanService service) {
        this.caller = caller;
        this.cursors = cursors;
        this.plans = plans;
        this.service = service;
    }

    @Query
    @Description("One action plan, as it is or as it was at a version; null when there is none of this id and version"
            + " that the caller may see.")
    public Uni<@Nullable ActionPlan> actionPlan(
            @Id @NonNull @Name("id") @Description("The plan's global id.") String id,
            @Nullable @Name("version") @Description("The version wanted, from 1; left out, the present one.")
                    Integer version) {
        UUID uuid = GlobalId.uuid(id, ActionPlan.TYPE).orElse(NO_PLAN);
        var found = version == null
                ? plans.find(caller.get(), ActionPlanPermissions.READ, uuid)
                : plans.find(caller.get(), uuid, version);
        return found.map(plan -> plan.orElse(null));
    }

    @Query
    @NonNull
    @Description("The action plans the caller may see, the oldest first.")
    public Uni<ActionPlanConnection> actionPlans(
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after,
            @Nullable @Name("filter") @Description("Which of them.") ActionPlanFilter filter) {
        ActionPlanQuery query = ActionPlanQuery.of(filter);
        var page = cursors.page(first, after, caller.get().organization(), "actionPlans", query);
        return plans.page(caller.get(), query, page).map(ActionPlanConnection::of);
    }

    @NonNull
    @Description("The action plans with the account, the oldest first.")
    public Uni<ActionPlanConnection> actionPlans(
            @Source Account account,
            @DefaultValue("25") @Name("first") @Description("How many, 1 to 100.") int first,
            @Nullable @Name("after") @Description("The cursor to go on after.") String after) {
        var page = cursors.page(first, after, caller.get().organization(), "actionPlans", account.uuid());
        return plans.ofAccount(caller.get(), account, page).map(ActionPlanConnection::of);
    }

    @Mutation
    @NonNull
    @Description("Begins an action plan, as a draft: from a template, or empty.")
    public Uni<CreateActionPlanPayload> createActionPlan(
            @NonNull @Name("input") @Description("The new plan.") ActionPlanInput.Create input) {
        return service.create(caller.get(), input).map(CreateActionPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes what a plan says. A change made on an earlier version is merged with what others changed"
            + " since; where both changed one field, each to something else, nothing is written and a userError for"
            + " each such field names both values. A change that the other side sees takes an open offer back.")
    public Uni<ChangeActionPlanPayload> changeActionPlan(
            @NonNull @Name("input") @Description("The change.") ActionPlanInput.Change input) {
        return service.change(caller.get(), input).map(ChangeActionPlanPayload::of);
    }
}
