package dev.headroom.meeting.commitment;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.Quote;
import dev.headroom.meeting.extraction.wording.SameWords;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What is owed and its words, taken apart once. */
    private record Said(CommitmentWording wording, Set<String> words) {

        static Said of(CommitmentWording wording) {
            return new Said(wording, SameWords.of(wording.text()));
        }

        boolean isSameAs(Said other) {
            return wording.kind() == other.wording().kind()
                    && sideFits(wording.side(), other.wording().side())
                    && ownerFits(wording.owner(), other.wording().owner())
                    && dayFits(wording.due(), other.wording().due())
                    && SameWords.likeness(words, other.words()) >= SAME;
        }

        private static boolean sideFits(MeetingSide one, MeetingSide other) {
            return one == other || one == MeetingSide.UNKNOWN || other == MeetingSide.UNKNOWN;
        }

        /** Two people may promise the same; who is not known may be either. */
        private static boolean ownerFits(@Nullable CommitmentOwner one, @Nullable CommitmentOwner other) {
            return one == null || other == null || one.key().equals(other.key());
        }

        /** The same promised aloud for two days is two promises; a day that a person gave is none that was said. */
        private static boolean dayFits(@Nullable Due one, @Nullable Due other) {
            if (one == null || other == null || !isSaid(one) || !isSaid(other)) {
                return true;
            }
            return one.on().equals(other.on());
        }

        private static boolean isSaid(Due due) {
            return due.kind() == DueKind.EXPLICIT && due.phrase() != null;
        }
    }

    /**
     * The commitments to add.
     *
     * @param present every commitment of the meeting, refused ones included
     */
    List<Commitment> of(List<Candidate> candidates, List<Commitment> present) {
        Set<Long> known =
                present.stream().map(commitment -> saying(commitment.uuid())).collect(Collectors.toSet());
        List<Said> said = present.stream()
                .map(commitment -> Said.of(commitment.wording()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Commitment> added = new ArrayList<>();
        identified(candidates).forEach((id, candidate) -> {
            Said saying = Said.of(wording(candidate));
            if (!known.contains(saying(id)) && said.stream().noneMatch(saying::isSameAs)) {
                said.add(saying);
                added.add(Commitment.begin(
                        id, meeting.accountUuid(), origin(candidate, saying), saying.wording(), first));
            }
        });
        return added;
    }

    /**
     * The next versions of suggestions nobody has decided on, where the same words have another owner, side or day by
     * now: labels of speakers were exchanged since, or somebody was identified.
     */
    List<Commitment> corrected(List<Candidate> candidates, List<Commitment> present) {
        Map<Long, Candidate> found = new HashMap<>();
        identified(candidates).forEach((id, candidate) -> found.putIfAbsent(saying(id), candidate));
        return present.stream()
                .flatMap(commitment -> Optional.ofNullable(found.get(saying(commitment.uuid())))
                        .flatMap(candidate -> commitment.corrected(wording(candidate)))
                        .stream())
                .toList();
    }

    /** The most certain of them, by the ids that they have as commitments. */
    private Map<UUID, Candidate> identified(List<Candidate> candidates) {
        Map<Quote, Integer> quoted = new HashMap<>();
        Map<UUID, Candidate> identified = new LinkedHashMap<>();
        for (Candidate candidate : mostCertain(candidates)) {
            int repeated = quoted.merge(candidate.quote(), 1, Integer::sum) - 1;
            UUID id = CommitmentIds.of(transcript, meeting.startsAt().toInstant(), candidate.quote(), repeated);
            identified.put(id, candidate);
        }
        return identified;
    }

    /**
     * What of an id stands for transcript, quote and repetition. The rest is the moment, which is another one when the
     * meeting's start was moved or the meeting merged into an earlier one, and nothing is suggested again for that,
     * were it edited or its quote erased meanwhile.
     */
    private static long saying(UUID id) {
        return id.getLeastSignificantBits();
    }

    private static List<Candidate> mostCertain(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_PER_TRANSCRIPT)
                .toList();
    }

    private CommitmentWording wording(Candidate candidate) {
        String line = Text.visible(candidate.text());
        return new CommitmentWording(
                shortened(line.isEmpty() ? candidate.kind().name() : line),
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

    private CommitmentOrigin origin(Candidate candidate, Said saying) {
        return new CommitmentOrigin(
                meeting.uuid(),
                transcript,
                day(meeting),
                meeting.zone(),
                candidate.quote(),
                candidate.confidence(),
                refused.rank(saying.words(), candidate.confidence(), meeting.ownerUuid()),
                candidate.extractor(),
                candidate.cues());
    }

    static LocalDate day(Meeting meeting) {
        return meeting.startsAt().atZoneSameInstant(meeting.zoneId()).toLocalDate();
    }
}
