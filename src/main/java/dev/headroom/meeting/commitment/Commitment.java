package dev.headroom.meeting.commitment;

import dev.headroom.account.Account;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.platform.graphql.Node;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody owes since a meeting. Suggestions come from a transcript and bind nobody; a person confirms
 * them, the customer may confirm or correct them, and then dates tell whether they were kept.
 */
@Description("Something that somebody owes since a meeting: suggested from its transcript or written by a person.")
public record Commitment(
        @Ignore UUID uuid,

        @Ignore UUID accountUuid,

        @Ignore CommitmentOrigin origin,

        @Ignore CommitmentWording wording,

        @Ignore CommitmentLife life,

        @NonNull @Description("Where it is worked on, at most 10.")
        List<@NonNull CommitmentWork> work,

        @NonNull @Description("Counts accepted changes, from 1; send it back as expectedVersion.")
        Integer version)
        implements Node {

    public static final String TYPE = "Commitment";

    /** Nobody keeps one promise in more plans than that. */
    static final int MOST_WORK = 10;

    public Commitment {
        work = List.copyOf(work);
    }

    static Commitment begin(
            UUID uuid, UUID account, CommitmentOrigin origin, CommitmentWording wording, CommitmentStep first) {
        return new Commitment(uuid, account, origin, wording, CommitmentLife.begin(first), List.of(), 1);
    }

    /** The next version, after a step that leaves its words as they are. */
    Commitment stepped(CommitmentStep step) {
        return stepped(step, wording);
    }

    /** The next version, after a step that puts it into these words. */
    Commitment stepped(CommitmentStep step, CommitmentWording into) {
        if (!into.dueOn().equals(wording.dueOn())) {
            into.requireDueFrom(origin.saidOn());
        }
        return with(into, life.next(step.changing(wording, into), null, into, origin.zoneId()));
    }

    /** The next version, done on a day. */
    Commitment done(CommitmentStep step, LocalDate on) {
        return with(wording, life.next(step, on, wording, origin.zoneId()));
    }

    /** The next version of a suggestion that is found to be whose and when it says here; empty when nothing changes. */
    Optional<Commitment> corrected(CommitmentWording found) {
        CommitmentWording into = wording.corrected(found);
        return getState() == CommitmentState.SUGGESTED && !into.equals(wording)
                ? Optional.of(with(into, life))
                : Optional.empty();
    }

    private Commitment with(CommitmentWording into, CommitmentLife other) {
        return new Commitment(uuid, accountUuid, origin, into, other, work, version + 1);
    }

    Commitment placed(List<CommitmentWork> placed) {
        return new Commitment(uuid, accountUuid, origin, wording, life, placed, version + 1);
    }

    /** Where it stands on a day, by what was recorded by its end where it was said. */
    CommitmentStanding standing(LocalDate asOf, Patience patience) {
        return life.standing(wording, asOf, origin.zoneId(), patience);
    }

    @NonNull
    @Description("What is to be done; at most 500 characters.")
    public String getText() {
        return wording.text();
    }

    @NonNull
    @Description("What kind of thing it is. PROMISE and REQUEST are owed; DECISION and QUESTION are on record.")
    public CommitmentKind getKind() {
        return wording.kind();
    }

    @NonNull
    @Description("Whose it is.")
    public MeetingSide getSide() {
        return wording.side();
    }

    @Description("The one person who is to do it; null when only the side is known, or nothing.")
    public @Nullable CommitmentOwner getOwner() {
        return wording.owner();
    }

    @Description("When it is due; null when it has no day.")
    public @Nullable Due getDue() {
        return wording.due();
    }

    @NonNull
    @Description("What was last said about it.")
    public CommitmentState getState() {
        return life.state();
    }

    @NonNull
    @Description("Every step it took, the first one first; at most 5.")
    public List<@NonNull CommitmentStep> getSteps() {
        return life.steps();
    }

    @Description("The day it was done; null unless it is DONE.")
    public @Nullable LocalDate getDoneOn() {
        return life.doneOn();
    }

    @Description("How both sides put it, where the customer corrected us; null while they have not.")
    public @Nullable CommitmentCorrection getCorrection() {
        return life.steps().stream()
                .filter(step -> step.to() == CommitmentState.BUYER_CONFIRMED)
                .flatMap(step -> Optional.ofNullable(step.before()).stream()
                        .map(ours -> new CommitmentCorrection(ours, wording, step.by(), step.at())))
                .findFirst()
                .orElse(null);
    }

    @NonNull
    @Description("The day it was said: of its meeting, or the day a person gave.")
    public LocalDate getSaidOn() {
        return origin.saidOn();
    }

    @Description("What was said, letter by letter; null for what a person wrote, and once it was erased.")
    public @Nullable Quote getQuote() {
        return origin.quote();
    }

    @NonNull
    @Description("How sure whoever found it was, 0 to 1; 1 for what a person wrote. It is no probability.")
    public Double getConfidence() {
        return origin.confidence();
    }

    @NonNull
    @Description("What suggestions are ordered by, 0 to 1: the confidence, multiplied by 1 minus the likeness, from 0.6"
            + " up, to the phrase most like it that was refused before, counted by 0.8 when the meeting's owner refused"
            + " it and by 0.4 when somebody else of the organization did.")
    public Double getRank() {
        return origin.rank();
    }

    @NonNull
    @Description("Who found it.")
    public Extractor getExtractor() {
        return origin.extractor();
    }

    @NonNull
    @Description("Why it was found, in words.")
    public List<@NonNull String> getCues() {
        return origin.cues();
    }

    @Id
    @NonNull
    @Override
    @Description("The commitment's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    @Id
    @NonNull
    @Description("The global id of the account it is with.")
    public String getAccountId() {
        return GlobalId.of(Account.TYPE, accountUuid);
    }

    @Id
    @Description("The global id of the meeting it was said in; null when it was said elsewhere.")
    public @Nullable String getMeetingId() {
        UUID meeting = origin.meetingUuid();
        return meeting == null ? null : GlobalId.of(Meeting.TYPE, meeting);
    }
}
