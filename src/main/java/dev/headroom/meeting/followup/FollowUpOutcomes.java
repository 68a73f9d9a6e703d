package dev.headroom.meeting.followup;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.commitment.Commitment;
import dev.headroom.meeting.commitment.CommitmentState;
import dev.headroom.meeting.commitment.Commitments;
import dev.headroom.meeting.speech.AgreedOutcome;
import dev.headroom.meeting.speech.OutcomeSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        Set<UUID> ids = meetings.stream().map(Meeting::uuid).collect(Collectors.toSet());
        return followUps.documents().find(organization, ids).chain(found -> commitments
                .ofMeetings(organization, followed(meetings, found))
                .map(promised -> found.stream()
                        .collect(Collectors.toMap(
                                FollowUp::uuid, one -> outcome(one, promised.getOrDefault(one.uuid(), List.of()))))));
    }

    private static List<Meeting> followed(Collection<Meeting> meetings, List<FollowUp> found) {
        Set<UUID> ids = found.stream().map(FollowUp::uuid).collect(Collectors.toSet());
        return meetings.stream().filter(meeting -> ids.contains(meeting.uuid())).toList();
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
