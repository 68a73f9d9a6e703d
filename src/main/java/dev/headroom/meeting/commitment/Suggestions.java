package dev.headroom.meeting.commitment;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Quote;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes commitments of what an extractor found: what is there already is not suggested again. Pure. */
final class Suggestions {

    /** More than anybody looks through; the most certain ones are kept. */
    static final int MOST_PER_TRANSCRIPT = 200;

    /** Two phrases so much alike in one meeting are one promise, said twice or found in two transcripts. */
    private static final double SAME = 0.9;

    private final Meeting meeting;
    private final UUID transcript;
    private final RefusedPhrases refused;
    private final CommitmentStep first;

    Suggestions(UUID organization, Meeting meeting, UUID transcript, RefusedPhrases refused, OffsetDateTime at) {
        this.meeting = meeting;
        this.transcript = transcript;
        this.refused = refused;
        this.first = CommitmentStep.of(CommitmentState.SUGGESTED, CommitmentActor.service(organization), at, null);
    }

    /**
     * The commitments to add.
     *
     * @param present every commitment of the meeting, refused ones included
     */
    List<Commitment> of(List<Candidate> candidates, List<Commitment> present) {
        Map<Quote, Integer> quoted = new HashMap<>();
        Set<UUID> known = present.stream().map(Commitment::uuid).collect(Collectors.toSet());
        List<CommitmentWording> said =
                present.stream().map(Commitment::wording).collect(Collectors.toCollection(ArrayList::new));
        List<Commitment> added = new ArrayList<>();
        for (Candidate candidate : mostCertain(candidates)) {
            int repeated = quoted.merge(candidate.quote(), 1, Integer::sum) - 1;
            UUID id = CommitmentIds.of(transcript, meeting.startsAt().toInstant(), candidate.quote(), repeated);
            CommitmentWording wording = wording(candidate);
            if (!known.contains(id) && said.stream().noneMatch(other -> same(other, wording))) {
                said.add(wording);
                added.add(Commitment.begin(id, meeting.accountUuid(), origin(candidate, wording), wording, first));
            }
        }
        return added;
    }

    private static List<Candidate> mostCertain(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_PER_TRANSCRIPT)
                .toList();
    }

    private static boolean same(CommitmentWording one, CommitmentWording other) {
        boolean sideFits =
                one.side() == other.side() || one.side() == MeetingSide.UNKNOWN || other.side() == MeetingSide.UNKNOWN;
        return sideFits && one.kind() == other.kind() && Likeness.of(one.text(), other.text()) >= SAME;
    }

    private CommitmentWording wording(Candidate candidate) {
        String line = candidate.text().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\s]+", " ");
        return new CommitmentWording(
                shortened(line.isBlank() ? candidate.kind().name() : line),
                candidate.kind(),
                candidate.side(),
                owner(candidate.owner()),
                candidate.due());
    }

    static String shortened(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= CommitmentWording.LONGEST_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CommitmentWording.LONGEST_TEXT - 1)) + "…";
    }

    private @Nullable CommitmentOwner owner(@Nullable UUID attendee) {
        return meeting.attendee(attendee).map(CommitmentOwner::of).orElse(null);
    }

    private CommitmentOrigin origin(Candidate candidate, CommitmentWording wording) {
        return new CommitmentOrigin(
                meeting.uuid(),
                transcript,
                day(meeting),
                meeting.zone(),
                candidate.quote(),
                candidate.confidence(),
                refused.rank(wording.text(), candidate.confidence(), meeting.ownerUuid()),
                candidate.extractor(),
                candidate.cues());
    }

    static LocalDate day(Meeting meeting) {
        return meeting.startsAt().atZoneSameInstant(meeting.zoneId()).toLocalDate();
    }
}
