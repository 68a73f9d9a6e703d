package dev.headroom.meeting.followup;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.meeting.speech.AgreedOutcome;
import dev.headroom.meeting.speech.OutcomeSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the measures of a meeting what came of it: whether its next step has a day, and who promised how much. */
@ApplicationScoped
class FollowUpOutcomes implements OutcomeSource {

    /** What was promised and stayed so: neither a guess, nor refused, nor taken back. */
    private static final Set<CommitmentState> CONFIRMED = EnumSet.of(
            CommitmentState.CONFIRMED, CommitmentState.BUYER_CONFIRMED, CommitmentState.DONE, CommitmentState.BROKEN);

    private final FollowUps followUps;
    private final Commitments commitments;

    FollowUpOutcomes(FollowUps followUps, Commitments commitments) {
        this.followUps = followUps;
        this.commitments = commitments;
    }

    @Override
    public Uni<Map<UUID, AgreedOutcome>> outcomes(UUID organization, Collection<Meeting> meetings) {
        Map<UUID, AgreedOutcome> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(meetings)
                .onItem()
                .transformToUniAndConcatenate(meeting -> outcome(organization, meeting)
                        .invoke(known -> known.ifPresent(outcome -> found.put(meeting.uuid(), outcome))))
                .collect()
                .last()
                .replaceWith(found);
    }

    private Uni<Optional<AgreedOutcome>> outcome(UUID organization, Meeting meeting) {
        return followUps
                .find(organization, meeting.uuid())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : commitments
                                .ofMeeting(organization, meeting)
                                .map(all -> Optional.of(outcome(found.get(), all))));
    }

    static AgreedOutcome outcome(FollowUp followUp, List<Commitment> commitments) {
        NextStep next = followUp.content().nextStep();
        return new AgreedOutcome(
                next != null && next.on() != null,
                confirmed(commitments, MeetingSide.SELLER),
                confirmed(commitments, MeetingSide.BUYER));
    }

    private static int confirmed(List<Commitment> commitments, MeetingSide side) {
        return (int) commitments.stream()
                .filter(commitment -> commitment.getSide() == side)
                .filter(commitment -> CONFIRMED.contains(commitment.getState()))
                .count();
    }
}
