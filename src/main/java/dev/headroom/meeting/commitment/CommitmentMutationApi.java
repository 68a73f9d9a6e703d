package dev.headroom.meeting.commitment;

import dev.headroom.access.CurrentCaller;
import dev.headroom.meeting.commitment.CommitmentPayloads.AddCommitmentPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.BreakCommitmentPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.CompleteCommitmentPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.ConfirmCommitmentPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.ConfirmCommitmentsPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.RefuseCommitmentPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.TurnCommitmentIntoWorkPayload;
import dev.headroom.meeting.commitment.CommitmentPayloads.WithdrawCommitmentPayload;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What people do with commitments, one tap each, in the schema. */
@GraphQLApi
public class CommitmentMutationApi {

    private final CurrentCaller caller;
    private final CommitmentSteps steps;
    private final CommitmentAddition addition;
    private final ConfirmedAll confirmedAll;
    private final CommitmentWorkService work;

    CommitmentMutationApi(
            CurrentCaller caller,
            CommitmentSteps steps,
            CommitmentAddition addition,
            ConfirmedAll confirmedAll,
            CommitmentWorkService work) {
        this.caller = caller;
        this.steps = steps;
        this.addition = addition;
        this.confirmedAll = confirmedAll;
        this.work = work;
    }

    @Mutation
    @NonNull
    @Description("Confirms a suggestion, as it is or with other words, another owner or day. From then on it counts.")
    public Uni<ConfirmCommitmentPayload> confirmCommitment(
            @NonNull @Name("input") @Description("The confirmation.") CommitmentInput.Confirm input) {
        return steps.confirm(caller.get(), input).map(ConfirmCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Confirms several suggestions as they are, each by itself: what can't be confirmed is told by a"
            + " userError and holds up no other.")
    public Uni<ConfirmCommitmentsPayload> confirmCommitments(
            @NonNull @Name("input") @Description("The suggestions.") CommitmentInput.ConfirmAll input) {
        return confirmedAll.confirm(caller.get(), input);
    }

    @Mutation
    @NonNull
    @Description("Says that a suggestion is no commitment. Phrases like it rank lower from then on, for whoever"
            + " refused it most of all.")
    public Uni<RefuseCommitmentPayload> refuseCommitment(
            @NonNull @Name("input") @Description("The refusal.") CommitmentInput.Refuse input) {
        return steps.refuse(caller.get(), input).map(RefuseCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that a commitment was kept, and when. Whether that was in time is computed.")
    public Uni<CompleteCommitmentPayload> completeCommitment(
            @NonNull @Name("input") @Description("What was done.") CommitmentInput.Complete input) {
        return steps.complete(caller.get(), input).map(CompleteCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that a commitment was not kept and will not be.")
    public Uni<BreakCommitmentPayload> breakCommitment(
            @NonNull @Name("input") @Description("What is known.") CommitmentInput.Break input) {
        return steps.breakOne(caller.get(), input).map(BreakCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Says that a commitment is owed no longer: one of ours is taken back, one of theirs is released.")
    public Uni<WithdrawCommitmentPayload> withdrawCommitment(
            @NonNull @Name("input") @Description("The withdrawal.") CommitmentInput.Withdraw input) {
        return steps.withdraw(caller.get(), input).map(WithdrawCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Adds a commitment that a person writes down; it is confirmed by that.")
    public Uni<AddCommitmentPayload> addCommitment(
            @NonNull @Name("input") @Description("The new commitment.") CommitmentInput.Add input) {
        return addition.add(caller.get(), input).map(AddCommitmentPayload::of);
    }

    @Mutation
    @NonNull
    @Description("Makes a confirmed commitment a task of an action plan or an action of an account plan, once for each"
            + " plan: again, it changes nothing. The rules of the plan hold, and so do its refusals.")
    public Uni<TurnCommitmentIntoWorkPayload> turnCommitmentIntoWork(
            @NonNull @Name("input") @Description("The commitment and the plan.") CommitmentInput.TurnIntoWork input) {
        return work.turnIntoWork(caller.get(), input).map(TurnCommitmentIntoWorkPayload::of);
    }
}
