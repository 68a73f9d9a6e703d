package dev.headroom.meeting.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The inputs of the mutations on follow-ups. */
public final class FollowUpInput {

    private FollowUpInput() {}

    @Input("DraftFollowUpInput")
    @Description("Which meeting to draft the follow-up of, or to draft it of again.")
    public record Draft(
            @Id @NonNull @Description("The meeting.") String meeting,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    /** A class, not a record: JSON binding tells a field left out (null) from one set to null (empty) only here. */
    @Input("ChangeFollowUpInput")
    @Description("A change of what a person writes of a follow-up. What is left out stays as it is; null takes it"
            + " away. Any change takes the approval back.")
    public static class Change {

        @Id
        @NonNull
        @Description("The follow-up to change.")
        public String id;

        @NonNull
        @Description("The version the change was made on.")
        public Integer expectedVersion;

        @Description("What came of the meeting, to the customer; at most 1,000 characters.")
        public @Nullable Optional<String> outcome;

        @Description("What was decided, at most 30 lines of 500 characters; they replace the present ones.")
        public @Nullable List<@Nullable String> decisions;

        @Description("What may go wrong, for us alone, at most 30 lines of 500 characters; they replace the present"
                + " ones.")
        public @Nullable List<@Nullable String> risks;

        @Description("What happens next, one line of at most 500 characters; null takes the whole next step away.")
        public @Nullable Optional<String> nextStep;

        @Description("The day of the next step, not before the meeting's.")
        public @Nullable Optional<LocalDate> nextStepOn;

        @Id
        @Description("The id of the attendee who owns the next step: one of the customer's, or it stays flagged.")
        public @Nullable Optional<String> nextStepOwner;

        @Description("The mail's subject, one line of at most 150 characters; null for the usual one.")
        public @Nullable Optional<String> subject;

        @Description("What stands above the recap; at most 4,000 characters.")
        public @Nullable Optional<String> opening;

        @Description("Whether the recap also tells what was said before the first and after the last word of the"
                + " customer's people.")
        public @Nullable Optional<Boolean> includeSideTalk;

        @Description("Who of us may read it.")
        public @Nullable Optional<FollowUpVisibility> visibility;

        @Description("An idempotency key: the same key again replays the first answer.")
        public @Nullable String clientMutationId;
    }

    @Input("ApproveFollowUpInput")
    @Description("That you read a recap and answer for it.")
    public record Approve(
            @Id @NonNull @Description("The follow-up.") String id,

            @NonNull @Description("The version of the follow-up that you read.")
            Integer expectedVersion,

            @NonNull
            @Description("The fingerprint of the recap that you read: FollowUp.recap.hash. It covers what was"
                    + " confirmed, too, which has versions of its own.")
            String hash,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("SendFollowUpInput")
    @Description("To whom to mail the approved recap.")
    public record Send(
            @Id @NonNull @Description("The follow-up.") String id,

            @NonNull @Description("The version of the follow-up that you read.")
            Integer expectedVersion,

            @Id
            @NonNull
            @Description("The ids of attendees, 1 to 50: of the customer's side, with an address, each only once.")
            List<@NonNull String> to,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}

    @Input("RecordFollowUpSentInput")
    @Description("That you sent the approved recap yourself.")
    public record RecordSent(
            @Id @NonNull @Description("The follow-up.") String id,

            @NonNull @Description("The version of the follow-up that you read.")
            Integer expectedVersion,

            @Nullable @Description("When you sent it; left out, now. Not in the future, and not before the meeting.")
            OffsetDateTime sentAt,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId) {}
}
