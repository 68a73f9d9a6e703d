package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentOwner;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.extraction.CommitmentKind;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.followup.recap.LeftOut;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.meeting.followup.recap.RecapFacts;
import dev.headroom.meeting.followup.recap.RecapItem;
import dev.headroom.meeting.followup.recap.RecapPlace;
import dev.headroom.meeting.followup.recap.RecapWords;
import dev.headroom.meeting.followup.recap.SideTalk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up with its meeting and what was promised there: all that its recap is written from.
 *
 * @param heard the transcripts that were read, those of calls that turned out to be parts of the meeting included
 * @param commitments in every state
 * @param sender who sends it, by name
 */
record FollowUpCase(
        FollowUp followUp,
        Meeting meeting,
        List<DraftedTranscript> heard,
        List<Commitment> commitments,
        String sender) {

    private static final Comparator<Commitment> BY_DAY = Comparator.comparing(
                    FollowUpCase::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Commitment::uuid);

    FollowUpCase {
        heard = List.copyOf(heard);
        commitments = List.copyOf(commitments);
    }

    /** What would be sent now. Only what a person has confirmed gets in. */
    Recap recap() {
        FollowUpContent content = followUp.content();
        List<Commitment> confirmed = commitments.stream()
                .filter(commitment -> commitment.getState() != CommitmentState.SUGGESTED
                        && commitment.getState() != CommitmentState.REFUSED)
                .sorted(BY_DAY)
                .toList();
        return Recap.of(new RecapFacts(
                content.subject(),
                meeting.title(),
                RecapWords.day(meeting.day()),
                RecapWords.meeting(meeting.startsAt(), meeting.endsAt(), meeting.zoneId()),
                content.opening(),
                content.outcome(),
                content.decisions(),
                confirmed.stream()
                        .filter(commitment -> reasonToLeaveOut(commitment).isEmpty())
                        .map(FollowUpCase::item)
                        .toList(),
                nextStep(),
                sender,
                confirmed.stream().flatMap(this::leftOut).toList(),
                undecided()));
    }

    int undecided() {
        return (int) commitments.stream()
                .filter(commitment -> commitment.getState() == CommitmentState.SUGGESTED)
                .count();
    }

    private Stream<LeftOut> leftOut(Commitment commitment) {
        return reasonToLeaveOut(commitment)
                .map(reason -> new LeftOut(commitment.uuid(), commitment.getText(), reason))
                .stream();
    }

    private Optional<String> reasonToLeaveOut(Commitment commitment) {
        if (commitment.getState() == CommitmentState.WITHDRAWN) {
            return Optional.of("It was withdrawn.");
        }
        if (commitment.getState() == CommitmentState.BROKEN) {
            return Optional.of("Somebody said that it will not be kept.");
        }
        return isSideTalk(commitment)
                ? Optional.of("It was said before the first or after the last word of the customer's people; set"
                        + " includeSideTalk to tell it all the same.")
                : Optional.empty();
    }

    private boolean isSideTalk(Commitment commitment) {
        Quote quote = commitment.getQuote();
        return !followUp.content().includeSideTalk()
                && quote != null
                && sideTalk()
                        .filter(talk ->
                                talk.transcriptUuid().equals(commitment.origin().transcriptUuid()))
                        .anyMatch(talk -> talk.covers(quote.segments()));
    }

    /** What is left out, by transcript. */
    Stream<SideTalk> sideTalk() {
        return heard.stream().map(each -> each.sideTalk(meeting));
    }

    private static RecapItem item(Commitment commitment) {
        CommitmentOwner owner = commitment.getOwner();
        boolean proposed = commitment.getDue() != null && commitment.getDue().kind() == DueKind.PROPOSED;
        return new RecapItem(
                commitment.uuid(),
                place(commitment),
                commitment.getText(),
                owner == null ? null : owner.name(),
                dueOn(commitment),
                proposed);
    }

    private static RecapPlace place(Commitment commitment) {
        if (commitment.getKind() == CommitmentKind.DECISION) {
            return RecapPlace.DECIDED;
        }
        if (commitment.getKind() == CommitmentKind.QUESTION) {
            return RecapPlace.ASKED;
        }
        return switch (commitment.getSide()) {
            case SELLER -> RecapPlace.OURS;
            case BUYER -> RecapPlace.THEIRS;
            case PARTNER -> RecapPlace.OTHERS;
            case UNKNOWN -> commitment.getOwner() == null ? RecapPlace.NOBODYS : RecapPlace.OTHERS;
        };
    }

    private static @Nullable LocalDate dueOn(Commitment commitment) {
        return commitment.getDue() == null ? null : commitment.getDue().on();
    }

    private @Nullable String nextStep() {
        NextStep step = followUp.content().nextStep();
        if (step == null) {
            return null;
        }
        String day = step.on() == null ? "" : ", on " + RecapWords.day(step.on());
        String owner = FollowUpFlag.owner(meeting, step)
                .map(attendee -> " (" + attendee.name() + ")")
                .orElse("");
        return step.text() + day + owner;
    }

    /** Who of the customer's people to be in touch with: who owns the next step, or the first of them we know. */
    Optional<Attendee> correspondent() {
        List<Attendee> buyers = meeting.attendees().stream()
                .filter(attendee -> attendee.side() == MeetingSide.BUYER)
                .toList();
        return Stream.of(
                        FollowUpFlag.owner(meeting, followUp.content().nextStep()).filter(buyers::contains).stream(),
                        buyers.stream().filter(attendee -> attendee.contactUuid() != null),
                        buyers.stream())
                .flatMap(attendees -> attendees)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
