package dev.headroom.accountplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on account plans. */
public final class AccountPlanInput {

    private AccountPlanInput() {}

    @Input("CreateAccountPlanInput")
    @Description("A new account plan, as a draft. Nothing is copied from the plan before.")
    public record Create(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @NonNull @Description("The account, or the top of the accounts it covers.")
            String account,

            @Nullable @Description("Whether it covers the accounts below as well; false when left out.")
            Boolean includesSubsidiaries,

            @NonNull @Description("Its title; at most 200 characters.")
            String title,

            @NonNull @Description("The first day of its period.")
            LocalDate from,

            @NonNull @Description("The last day of its period, included; less than 5 years after the first.")
            LocalDate to,

            @Id @Nullable @Description("The member who owns it; left out, the member who creates it.")
            String owner,

            @Id @Nullable @Description("Its template; left out, the organization's first.")
            String template,

            @Id @Nullable @Description("The plan of the period before, of the same account.")
            String previousPlan,

            @Nullable
            @Description("How many days it may go without a review, 1 to 366; left out, as its template says.")
            Integer reviewEveryDays,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeAccountPlanInput")
    @Description("A change of a plan's content. What is left out stays as it is. Removals go first; then everything is"
            + " put, in the order of the fields.")
    public static class Change {

        @Id
        @NonNull
        @Description("The plan to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("The new title; at most 200 characters.")
        public @Nullable Optional<String> title;

        @Description("The first day of its period.")
        public @Nullable Optional<LocalDate> from;

        @Description("The last day of its period, included.")
        public @Nullable Optional<LocalDate> to;

        @Id
        @Description("The member who owns it.")
        public @Nullable Optional<String> owner;

        @Description("How many days it may go without a review, 1 to 366.")
        public @Nullable Optional<Integer> reviewEveryDays;

        @Description("The strategy; at most 10,000 characters; null takes it away; the same again confirms it.")
        public @Nullable Optional<String> strategy;

        @Id
        @Description("The ids of answers, perceived values, competitors, objectives with their measures, measures,"
                + " actions or risks to remove. Once a plan was approved, its actions are dropped instead.")
        public @Nullable List<@Nullable String> remove;

        @Id
        @Description("The ids of the members who work on it no longer.")
        public @Nullable List<@Nullable String> removeCollaborators;

        @Description("Who works on it besides its owner, new or with another role.")
        public @Nullable List<PlanItemInput.@Nullable PutCollaborator> putCollaborators;

        @Description("Answers, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutAnswer> putAnswers;

        @Description("What the customer says we are worth, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutPerceivedValue> putPerceivedValues;

        @Description("Competitors, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutCompetitor> putCompetitors;

        @Description("Objectives, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutObjective> putObjectives;

        @Description("Measures, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutMeasure> putMeasures;

        @Description("Actions, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutAction> putActions;

        @Description("Risks, new or changed.")
        public @Nullable List<PlanItemInput.@Nullable PutRisk> putRisks;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("MoveAccountPlanInput")
    @Description("A step in a plan's life.")
    public record Move(
            @Id @NonNull @Description("The plan to move.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion,

            @NonNull @Description("The state to move it to.")
            PlanState to,

            @Nullable @Description("What to say with it, at most 1,000 characters; needed with CHANGES_REQUESTED.")
            String note,

            @Nullable
            @Description("With APPROVED, and from an administrator only: why it is approved although it fails some"
                    + " criteria; at most 1,000 characters.")
            String overridingReason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("MovePlanActionInput")
    @Description("A step of an action. It is progress and no change of the plan's content.")
    public record MoveAction(
            @Id @NonNull @Description("The plan.") String plan,

            @Id @NonNull @Description("The action's id.") String action,

            @NonNull @Description("The state to move it to.")
            ActionState to,

            @Nullable @Description("Why; needed with DROPPED; at most 1,000 characters.")
            String reason,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, because it holds actions to put. */
    @Input("RecordPlanReviewInput")
    @Description("A review that was held, with the actions that came of it.")
    public static class RecordReview {

        @Id
        @NonNull
        @Description("The plan that was reviewed.")
        public String plan;

        @Id
        @NonNull
        @Description("A UUID made by the client, so that a retry is safe.")
        public String id;

        @NonNull
        @Description("The day it was held; not in the future, and not before the last one.")
        public LocalDate heldOn;

        @Description("What was decided, at most 50 sentences of at most 1,000 characters.")
        public @Nullable List<@Nullable String> decisions;

        @Description("The actions that came of it, new or changed; not while the plan is SUBMITTED.")
        public @Nullable List<PlanItemInput.@Nullable PutAction> putActions;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }
}
