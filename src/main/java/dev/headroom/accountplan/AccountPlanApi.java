package dev.headroom.accountplan;

import dev.headroom.access.CurrentCaller;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Account plans in the schema. */
@GraphQLApi
public class AccountPlanApi {

    private final CurrentCaller caller;
    private final PlansWithRelationships plans;

    AccountPlanApi(CurrentCaller caller, PlansWithRelationships plans) {
        this.caller = caller;
        this.plans = plans;
    }

    @Query
    @Description("One account plan; null when there is none of this id that the caller may see.")
    public Uni<@Nullable AccountPlan> accountPlan(
            @Id @NonNull @Name("id") @Description("The plan's global id.") String id) {
        UUID plan = GlobalId.uuid(id, AccountPlan.TYPE).orElse(new UUID(0, 0));
        return plans.readable(caller.get(), plan).onFailure(NotFound.class).recoverWithNull();
    }
}
