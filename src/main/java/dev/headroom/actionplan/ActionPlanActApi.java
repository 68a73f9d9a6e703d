package dev.headroom.actionplan;

import dev.headroom.access.CurrentCaller;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What people of the seller's side do with action plans, in the schema. There is nothing here to accept, verify or
 * confirm with: those are the buyer's words.
 */
@GraphQLApi
public class ActionPlanActApi {

    private final CurrentCaller caller;
    private final ActionPlanActService service;

    ActionPlanActApi(CurrentCaller caller, ActionPlanActService service) {
        this.caller = caller;
        this.service = service;
    }

    @Mutation
    @NonNull
    @Description("Signs a plan for your side with its dates as they are planned now, and asks the buyer's "
            + "side to accept it.")
    public Uni<OfferActionPlanPayload> offerActionPlan(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.Offer input) {
        return service.offer(caller.get(), input).map(OfferActionPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Takes an offer back that the buyer's side has not accepted.")
    public Uni<WithdrawActionPlanOfferPayload> withdrawActionPlanOffer(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.WithdrawOffer input) {
        return service.withdrawOffer(caller.get(), input).map(WithdrawActionPlanOfferPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Proposes another day to the buyer's side. When they countersign, it holds with your "
            + "signature, so that this is for members alone.")
    public Uni<ProposeActionPlanDatePayload> proposeActionPlanDate(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.ProposeDate input) {
        return service.proposeDate(caller.get(), input).map(ProposeActionPlanDatePayload::of);
    }

    @Mutation
    @NonNull
    @Description(
            "Countersigns or declines a day that the buyer's side proposes, or takes one back that " + "yours does.")
    public Uni<AnswerActionPlanProposalPayload> answerActionPlanProposal(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.AnswerProposal input) {
        return service.answerProposal(caller.get(), input).map(AnswerActionPlanProposalPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says how far a task is. What the buyer's side has to do, only they can say is done; from "
            + "here it is a claim.")
    public Uni<MoveActionPlanTaskPayload> moveActionPlanTask(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.MoveTask input) {
        return service.moveTask(caller.get(), input).map(MoveActionPlanTaskPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Hands in evidence for an outcome; the buyer's side verifies it.")
    public Uni<AddActionPlanEvidencePayload> addActionPlanEvidence(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.AddEvidence input) {
        return service.addEvidence(caller.get(), input).map(AddActionPlanEvidencePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Claims that an outcome is reached. A claim is shown as one and counts for nothing until "
            + "the buyer verifies.")
    public Uni<ClaimActionPlanOutcomePayload> claimActionPlanOutcome(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.ClaimOutcome input) {
        return service.claimOutcome(caller.get(), input).map(ClaimActionPlanOutcomePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Comments on a plan or a part of it, for both sides or for your own.")
    public Uni<CommentOnActionPlanPayload> commentOnActionPlan(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.Comment input) {
        return service.comment(caller.get(), input).map(CommentOnActionPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says which stage you believe the customer is in, beside the stage that evidence shows.")
    public Uni<ClaimActionPlanStagePayload> claimActionPlanStage(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.ClaimStage input) {
        return service.claimStage(caller.get(), input).map(ClaimActionPlanStagePayload::of);
    }

    @Mutation
    @NonNull
    @Description("Writes a note that never leaves the organization; also when the plan is closed.")
    public Uni<NoteOnActionPlanPayload> noteOnActionPlan(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.Note input) {
        return service.note(caller.get(), input).map(NoteOnActionPlanPayload::of);
    }

    @Mutation
    @NonNull
    @Description(
            "Closes a plan: completed when the buyer has verified every milestone, or abandoned with " + "a reason.")
    public Uni<CloseActionPlanPayload> closeActionPlan(
            @NonNull @Name("input") @Description("The act.") ActionPlanActInput.Close input) {
        return service.close(caller.get(), input).map(CloseActionPlanPayload::of);
    }
}
