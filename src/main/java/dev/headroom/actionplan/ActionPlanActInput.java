package dev.headroom.actionplan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of what people of the seller's side do with action plans. */
public final class ActionPlanActInput {

    private ActionPlanActInput() {}

    @Input("OfferActionPlanInput")
    @Description("Which plan is signed for your side, and in which version.")
    public record Offer(
            @Id @NonNull @Description("The plan.") String plan,

            @NonNull @Description("The version you looked at: what somebody changed since is not signed unseen.")
            Integer expectedVersion,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("WithdrawActionPlanOfferInput")
    @Description("Which offer is taken back.")
    public record WithdrawOffer(
            @Id @NonNull @Description("The plan.") String plan,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ProposeActionPlanDateInput")
    @Description("Another day for a task, a milestone or the whole.")
    public record ProposeDate(
            @Id @NonNull @Description("The plan.") String plan,

            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @Nullable @Description("The id of the task or milestone; left out, the target date is meant.")
            String target,

            @NonNull @Description("The day proposed.") LocalDate on,

            @NonNull @Description("Why; at most 2,000 characters; the buyer's side reads it.")
            String reason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("AnswerActionPlanProposalInput")
    @Description("What becomes of a proposal.")
    public record AnswerProposal(
            @Id @NonNull @Description("The plan.") String plan,

            @Id @NonNull @Description("The id of the proposal.")
            String proposal,

            @NonNull @Description("COUNTERSIGNED or DECLINED for one of the buyer's side, WITHDRAWN for one of yours.")
            ProposalState to,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("MoveActionPlanTaskInput")
    @Description("How far a task is.")
    public record MoveTask(
            @Id @NonNull @Description("The plan.") String plan,

            @Id @NonNull @Description("The id of the task.") String task,

            @NonNull @Description("How far it is; that a task of the buyer's side is DONE, is a claim from here.")
            TaskState to,

            @Nullable @Description("The day it was begun or done; left out, today where the buyer's side is.")
            LocalDate on,

            @Nullable @Description("Why; at most 2,000 characters; needed to drop a task; who sees the task reads it.")
            String reason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("AddActionPlanEvidenceInput")
    @Description("Something that shows that an outcome is reached: a text, a link, or both.")
    public record AddEvidence(
            @Id @NonNull @Description("The plan.") String plan,

            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The id of the outcome.")
            String outcome,

            @Nullable @Description("What is said; at most 2,000 characters.")
            String text,

            @Nullable @Description("Where it is to be found, with https or http; at most 2,000 characters.")
            String link,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ClaimActionPlanOutcomeInput")
    @Description("An outcome that you say is reached.")
    public record ClaimOutcome(
            @Id @NonNull @Description("The plan.") String plan,

            @Id @NonNull @Description("The id of the outcome.")
            String outcome,

            @Nullable @Description("What speaks for it; at most 2,000 characters; the buyer's side reads it.")
            String note,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("CommentOnActionPlanInput")
    @Description("Something you say about a plan or a part of it.")
    public record Comment(
            @Id @NonNull @Description("The plan.") String plan,

            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id
            @Nullable
            @Description("The id of the task, milestone or outcome it is about; left out, the whole is meant.")
            String target,

            @NonNull @Description("What you say, as plain text; at most 2,000 characters.")
            String text,

            @Nullable @Description("The ids of participants to mention, at most 20.")
            List<@Nullable String> mentions,

            @Nullable
            @Description("Whether it never leaves the organization; false when left out. Such a comment mentions your"
                    + " own side only.")
            Boolean internal,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("ClaimActionPlanStageInput")
    @Description("The stage you believe the customer is in.")
    public record ClaimStage(
            @Id @NonNull @Description("The plan.") String plan,

            @Nullable @Description("The stage; left out or null, the claim is taken back.")
            BuyingStage stage,

            @Nullable @Description("Why; at most 2,000 characters; it never leaves the organization.")
            String reason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("NoteOnActionPlanInput")
    @Description("A note that never leaves the organization.")
    public record Note(
            @Id @NonNull @Description("The plan.") String plan,

            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @NonNull @Description("The note; at most 2,000 characters.")
            String text,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("CloseActionPlanInput")
    @Description("How a plan ends.")
    public record Close(
            @Id @NonNull @Description("The plan.") String plan,

            @NonNull @Description("COMPLETED, when the buyer has verified every milestone; or ABANDONED.")
            ActionPlanState to,

            @Nullable @Description("Why; at most 2,000 characters; needed to abandon it; the buyer's side reads it.")
            String reason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
