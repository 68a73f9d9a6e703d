package dev.headroom.meeting.commitment;

import dev.headroom.platform.changes.SyncVersion;
import dev.headroom.platform.mutations.Outcome;
import dev.headroom.platform.mutations.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * How mutations of commitments end: one type for each, so that each may grow by itself. They repeat each other because
 * the schema would name the types of one generic record after its parameters.
 */
public final class CommitmentPayloads {

    private static final String COMMITMENT =
            "The commitment; null when nothing was written, or the current one when the code is CONFLICT.";
    private static final String USER_ERRORS = "Why nothing was written; empty when it was.";
    private static final String SYNC_VERSION =
            "How far a reader of the change log must have read to see this write; null when nothing was written, or"
                    + " when the log can't be reached just now.";

    private CommitmentPayloads() {}

    @Description("How confirmCommitment ended.")
    public record ConfirmCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static ConfirmCommitmentPayload of(Outcome<Commitment> outcome) {
            return new ConfirmCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How refuseCommitment ended.")
    public record RefuseCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static RefuseCommitmentPayload of(Outcome<Commitment> outcome) {
            return new RefuseCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How completeCommitment ended.")
    public record CompleteCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static CompleteCommitmentPayload of(Outcome<Commitment> outcome) {
            return new CompleteCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How breakCommitment ended.")
    public record BreakCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static BreakCommitmentPayload of(Outcome<Commitment> outcome) {
            return new BreakCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How withdrawCommitment ended.")
    public record WithdrawCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static WithdrawCommitmentPayload of(Outcome<Commitment> outcome) {
            return new WithdrawCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How addCommitment ended.")
    public record AddCommitmentPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static AddCommitmentPayload of(Outcome<Commitment> outcome) {
            return new AddCommitmentPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How turnCommitmentIntoWork ended.")
    public record TurnCommitmentIntoWorkPayload(
            @Description(COMMITMENT) @Nullable Commitment commitment,
            @NonNull @Description(USER_ERRORS) List<@NonNull UserError> userErrors,
            @Description(SYNC_VERSION) @Nullable SyncVersion syncVersion) {

        static TurnCommitmentIntoWorkPayload of(Outcome<Commitment> outcome) {
            return new TurnCommitmentIntoWorkPayload(outcome.value(), outcome.userErrors(), outcome.syncVersion());
        }
    }

    @Description("How confirmCommitments ended.")
    public record ConfirmCommitmentsPayload(
            @NonNull @Description("Those that were confirmed, in the order of the input; at most 50.")
            List<@NonNull Commitment> commitments,

            @NonNull @Description("Why the others were not, each with the place in the input; empty when all were.")
            List<@NonNull UserError> userErrors,

            @Description("How far a reader of the change log must have read to see all of them; null when nothing was"
                    + " written, or when the log can't be reached just now.")
            @Nullable
            SyncVersion syncVersion) {}
}
