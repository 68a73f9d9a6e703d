package dev.headroom.meeting.followup;

import dev.headroom.access.people.Member;
import dev.headroom.account.Account;
import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What follows one meeting, from the draft to the recap that was sent. It has its meeting's UUID, so that a meeting
 * never has two.
 */
@Description("What follows one meeting: what came of it, the one next step, and the recap that is sent.")
public record FollowUp(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,
        @Ignore UUID ownerUuid,

        @NonNull @Description("How far it is.") FollowUpStage stage,

        @NonNull @Description("What a person wrote of it.") FollowUpContent content,

        @NonNull @Description("The transcripts that were read for it, the first first; at most 50.")
        List<@NonNull DraftedTranscript> transcripts,

        @NonNull @Description("From when on it could be written.")
        OffsetDateTime from,

        @NonNull @Description("When it was first drafted.") OffsetDateTime draftedAt,

        @Description("Who approved the recap as it was then; null while nobody has, and again after an edit.") @Nullable
        RecapApproval approval,

        @Description("The recap as it was last sent; null while none was.") @Nullable
        SentRecap sent,

        @Description("When a recap was first sent; null while none was.") @Nullable
        OffsetDateTime firstSentAt,

        @NonNull @Description("To whom a recap went, the first first; at most 500.")
        List<@NonNull RecapDelivery> deliveries,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "FollowUp";

    public FollowUp {
        transcripts = FollowUpLimits.list(transcripts, FollowUpLimits.DRAFTS, "transcripts");
        deliveries = FollowUpLimits.list(deliveries, FollowUpLimits.DELIVERIES, "deliveries");
    }

    /** Nothing yet, before its first draft: nothing is in it that a person would have to say. */
    static FollowUp begin(Meeting meeting, OffsetDateTime from, OffsetDateTime now) {
        return new FollowUp(
                meeting.uuid(),
                meeting.accountUuid(),
                meeting.ownerUuid(),
                FollowUpStage.OPEN,
                FollowUpContent.EMPTY,
                List.of(),
                from,
                now,
                null,
                null,
                null,
                List.of(),
                0);
    }

    /** Whether it was read as it is: labels that were exchanged since make other sides of what was said. */
    boolean hasRead(UUID transcript, int version) {
        return transcripts.stream().anyMatch(read -> read.isOf(transcript, version));
    }

    /** With transcripts that were read, each in the place of an earlier reading of it; and with who answers for it. */
    FollowUp drafted(Meeting meeting, List<DraftedTranscript> read) {
        Set<UUID> again = read.stream().map(DraftedTranscript::transcriptUuid).collect(Collectors.toSet());
        List<DraftedTranscript> all = Stream.concat(
                        transcripts.stream().filter(other -> !again.contains(other.transcriptUuid())), read.stream())
                .toList();
        return new FollowUpCopy(this).drafted(meeting.ownerUuid(), all).next();
    }

    /** An edit takes the approval back, whatever it changes: it was given to what was there. */
    FollowUp with(FollowUpContent changed) {
        return new FollowUpCopy(this).content(changed).approval(null).next();
    }

    /** The same version with other words in it: what a person is taken out of. */
    FollowUp with(
            FollowUpContent changed, @Nullable RecapApproval given, @Nullable SentRecap told, List<RecapDelivery> to) {
        return new FollowUpCopy(this)
                .content(changed)
                .approval(given)
                .sent(told, to)
                .same();
    }

    /** The same as the next version. */
    FollowUp asNext() {
        return new FollowUpCopy(this).next();
    }

    FollowUp approved(RecapApproval given) {
        return new FollowUpCopy(this).approval(given).next();
    }

    /** Whether the recap is the one a person approved. */
    boolean approves(Recap recap) {
        return approval != null && approval.hash().equals(recap.hash());
    }

    /** Sent to all of these, who did not have it before. */
    FollowUp sent(Recap recap, List<RecapDelivery> to, FollowUpStage reached, String by, OffsetDateTime at) {
        RecapApproval given = Objects.requireNonNull(approval, "only what is approved is sent");
        List<RecapDelivery> all =
                Stream.concat(deliveries.stream(), to.stream()).toList();
        return new FollowUpCopy(this)
                .stage(reached)
                .sent(new SentRecap(recap, given.by(), by, at), all)
                .firstSentAt(firstSentAt == null ? at : firstSentAt)
                .next();
    }

    /** All its mails are in the mailbox, which sees to the rest. */
    FollowUp handedOver() {
        return new FollowUpCopy(this).stage(FollowUpStage.SENT).next();
    }

    /** Whether a recap has been sent. */
    public boolean wasSent() {
        return sent != null;
    }

    /** When somebody got exactly this recap; empty when they did not. */
    Optional<RecapDelivery> delivered(UUID attendee, String hash) {
        return deliveries.stream()
                .filter(delivery -> attendee.equals(delivery.attendeeUuid())
                        && delivery.hash().equals(hash))
                .findFirst();
    }

    /**
     * The recaps that somebody had: those to them and to everybody or, for whoever is let in without one, the last that
     * was sent. Nobody is shown what only others were told.
     */
    public List<RecapDelivery> hadBy(Attendee reader) {
        List<RecapDelivery> had =
                deliveries.stream().filter(delivery -> delivery.isTo(reader)).toList();
        return had.isEmpty() && sent != null ? List.of(sent.asDelivery()) : had;
    }

    @Id
    @NonNull
    @Override
    @Description("The follow-up's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of its meeting.")
    public String getMeetingId() {
        return GlobalId.of(Meeting.TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account the meeting was with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, accountUuid);
    }

    @Id
    @NonNull
    @Description("The global id of the member who sends it: who held the meeting.")
    public String getOwnerId() {
        return GlobalId.of(Member.TYPE, ownerUuid);
    }
}
