package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What people of the organization do with commitments. */
public final class CommitmentInput {

    private CommitmentInput() {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ConfirmCommitmentInput")
    @Description("That something was promised, as it was suggested or otherwise. What is left out stays as it is.")
    public static class Confirm {

        @Id
        @NonNull
        @Description("The commitment.")
        public String id;

        @NonNull
        @Description("The version the caller saw.")
        public Integer expectedVersion;

        @Description("What is to be done; at most 500 characters.")
        public @Nullable Optional<String> text;

        @Description("What kind of thing it is.")
        public @Nullable Optional<CommitmentKind> kind;

        @Description("Whose it is; left out with a new owner, the side they are on.")
        public @Nullable Optional<MeetingSide> side;

        @Id
        @Description("Who is to do it: the id of an attendee of the meeting, or the global id of a member or of a"
                + " contact of the account; null for nobody in particular.")
        public @Nullable Optional<String> owner;

        @Description("The name of whoever is to do it, who has no id; not together with owner.")
        public @Nullable Optional<String> ownerName;

        @Description("The day it is due, included; null for none.")
        public @Nullable Optional<LocalDate> dueOn;

        @Description("What to say with it; at most 1,000 characters.")
        public @Nullable String note;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("CommitmentSeenInput")
    @Description("A commitment, in the version the caller saw.")
    public record Seen(
            @Id @NonNull @Description("The commitment.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion) {}

    @Input("ConfirmCommitmentsInput")
    @Description("Several suggestions that are confirmed as they are. Each is confirmed or refused by itself.")
    public record ConfirmAll(
            @NonNull @Description("The suggestions, 1 to 50.")
            List<@NonNull Seen> commitments,

            @Nullable @Description("An idempotency key for each of them: the same key again replays the first answers.")
            String clientMutationId) {}

    @Input("RefuseCommitmentInput")
    @Description("That a suggestion is no commitment.")
    public record Refuse(
            @Id @NonNull @Description("The suggestion.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion,

            @Nullable @Description("Why; at most 1,000 characters.")
            String note,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("CompleteCommitmentInput")
    @Description("That a commitment was kept.")
    public record Complete(
            @Id @NonNull @Description("The commitment.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion,

            @Nullable
            @Description("The day it was done: not in the future, and not before it was said; when left out, today"
                    + " in the time zone of its meeting, or UTC without one.")
            LocalDate doneOn,

            @Nullable @Description("What tells that it was; at most 1,000 characters.")
            String note,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("BreakCommitmentInput")
    @Description("That a commitment was not kept and will not be.")
    public record Break(
            @Id @NonNull @Description("The commitment.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion,

            @NonNull @Description("How that is known; at most 1,000 characters.")
            String note,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("WithdrawCommitmentInput")
    @Description("That a commitment is owed no longer. One of ours that is taken back after its day stands as broken.")
    public record Withdraw(
            @Id @NonNull @Description("The commitment.") String id,

            @NonNull @Description("The version the caller saw.")
            Integer expectedVersion,

            @NonNull @Description("Why; at most 1,000 characters.")
            String note,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("AddCommitmentInput")
    @Description("A commitment that a person writes down; it is confirmed by that.")
    public record Add(
            @Id
            @Nullable
            @Description("A UUID made by the client, so that a retry is safe; left out, the service makes one.")
            String id,

            @Id @Nullable @Description("The meeting it was said in; left out when it was said elsewhere.")
            String meeting,

            @Id @Nullable @Description("The account it is with; left out, the meeting's.")
            String account,

            @NonNull @Description("What is to be done; at most 500 characters.")
            String text,

            @Nullable @Description("What kind of thing it is; PROMISE when left out.")
            CommitmentKind kind,

            @Nullable @Description("Whose it is; left out, the side its owner is on; needed when that is not known.")
            MeetingSide side,

            @Id
            @Nullable
            @Description("Who is to do it: the id of an attendee of the meeting, or the global id of a member or of a"
                    + " contact of the account.")
            String owner,

            @Nullable @Description("The name of whoever is to do it, who has no id; not together with owner.")
            String ownerName,

            @Nullable @Description("The day it is due, included; left out when it has none.")
            LocalDate dueOn,

            @Nullable
            @Description("The day it was said; not in the future; left out, the day of the meeting, or today.")
            LocalDate saidOn,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("TurnCommitmentIntoWorkInput")
    @Description("That a commitment becomes a task of an action plan or an action of an account plan.")
    public record TurnIntoWork(
            @Id @NonNull @Description("The commitment: ours or the customer's, and somebody must have confirmed it.")
            String commitment,

            @Id @NonNull @Description("The action plan or account plan, with the same account.")
            String plan,

            @Id
            @Nullable
            @Description("The milestone of the action plan it leads to; left out, its first that is not reached.")
            String milestone,

            @Nullable @Description("The day it is to be done by; left out, the commitment's own.")
            LocalDate dueOn,

            @Nullable
            @Description("Whether the task of an action plan never leaves the organization; left out, true of what is"
                    + " ours and the customer has not confirmed. What is theirs they always see.")
            Boolean internal,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
