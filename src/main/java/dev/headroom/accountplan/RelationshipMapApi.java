package dev.headroom.accountplan;

import dev.headroom.access.Caller;
import dev.headroom.access.CurrentCaller;
import dev.headroom.accountplan.relationship.RelationshipInput;
import dev.headroom.accountplan.relationship.RelationshipMap;
import dev.headroom.accountplan.relationship.RelationshipMaps;
import dev.headroom.accountplan.relationship.RelationshipPicture;
import dev.headroom.accountplan.relationship.RelationshipService;
import dev.headroom.platform.graphql.Cost;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The relationship maps of plans in the schema. */
@GraphQLApi
public class RelationshipMapApi {

    /** What no plan has for its id. */
    private static final UUID NO_PLAN = new UUID(0, 0);

    private final CurrentCaller caller;
    private final PlansWithRelationships plans;
    private final RelationshipMaps maps;
    private final RelationshipService service;
    private final Clock clock;

    RelationshipMapApi(
            CurrentCaller caller,
            PlansWithRelationships plans,
            RelationshipMaps maps,
            RelationshipService service,
            Clock clock) {
        this.caller = caller;
        this.plans = plans;
        this.maps = maps;
        this.service = service;
        this.clock = clock;
    }

    @NonNull
    @Description("What the team thinks of the people at the plan's accounts, and how well the team knows them. Empty"
            + " until somebody puts a contact on it.")
    @Cost(20)
    public Uni<RelationshipPicture> relationshipMap(
            @Source AccountPlan plan,
            @Nullable
                    @Name("asOf")
                    @Description("Computes what was recorded by the end of this day, UTC; today when left out.")
                    LocalDate asOf) {
        Caller current = caller.get();
        return plans.scope(current, plan).chain(scope -> maps.picture(current, scope, day(asOf)));
    }

    @Mutation
    @NonNull
    @Description("Changes what the team thinks of the people at a plan's accounts. How well they are covered is"
            + " measured from touches and no part of it.")
    public Uni<ChangeRelationshipMapPayload> changeRelationshipMap(
            @NonNull @Name("input") @Description("The change.") RelationshipInput.Change input) {
        Caller current = caller.get();
        UUID plan = GlobalId.uuid(input.accountPlan(), AccountPlan.TYPE).orElse(NO_PLAN);
        return service.change(current, plan, () -> plans.changeable(current, plan), input)
                .chain(outcome -> payload(current, plan, outcome));
    }

    /**
     * The caller gets the whole map back, so that a phone needs no second request; also when somebody was faster, and
     * when the change was accepted before the plan was closed and only its answer is asked for again.
     */
    private Uni<ChangeRelationshipMapPayload> payload(Caller current, UUID plan, Outcome<RelationshipMap> outcome) {
        if (outcome.value() == null) {
            return Uni.createFrom().item(ChangeRelationshipMapPayload.of(outcome, null));
        }
        return plans.covered(current, plan)
                .chain(scope -> maps.picture(current, scope, day(null)))
                .map(map -> ChangeRelationshipMapPayload.of(outcome, map));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
