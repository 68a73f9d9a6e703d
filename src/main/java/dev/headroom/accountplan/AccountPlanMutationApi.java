package dev.headroom.accountplan;

import dev.headroom.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What people do to account plans, in the schema. */
@GraphQLApi
public class AccountPlanMutationApi {

    private final CurrentCaller caller;
    private final AccountPlanService service;

    AccountPlanMutationApi(CurrentCaller caller, AccountPlanService service) {
        this.caller = caller;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Begins an account plan, as a draft.")
    public Uni<CreateAccountPlanPayload> createAccountPlan(
            @NonNull @Name("input") @Description("The new plan.") AccountPlanInput.Create input) {
        return service.create(caller.get(), input).map(CreateAccountPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Changes a plan's content. A change made on an earlier version is merged with what others changed"
            + " since; where both changed one field, each to something else, nothing is written and a userError for"
            + " each such field names both values.")
    public Uni<ChangeAccountPlanPayload> changeAccountPlan(
            @NonNull @Name("input") @Description("The change.") AccountPlanInput.Change input) {
        return service.change(caller.get(), input).map(ChangeAccountPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Moves a plan along its life. To approve it or send it back is for managers and administrators; the"
            + " rest also for its owner and its editors.")
    public Uni<MoveAccountPlanPayload> moveAccountPlan(
            @NonNull @Name("input") @Description("The step.") AccountPlanInput.Move input) {
        return service.move(caller.get(), input).map(MoveAccountPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that an action was begun, done, dropped or opened again.")
    public Uni<MovePlanActionPayload> movePlanAction(
            @NonNull @Name("input") @Description("The step.") AccountPlanInput.MoveAction input) {
        return service.moveAction(caller.get(), input).map(MovePlanActionPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Records a review of a plan with its decisions, its actions and how the account stood.")
    public Uni<RecordPlanReviewPayload> recordPlanReview(
            @NonNull @Name("input") @Description("The review.") AccountPlanInput.RecordReview input) {
        return service.recordReview(caller.get(), input).map(RecordPlanReviewPayload::of);
    }
}
