package dev.headroom.meeting.extraction.rule;

import dev.headroom.meeting.extraction.Candidate;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Due;
import dev.headroom.meeting.extraction.DueKind;
import dev.headroom.meeting.extraction.wording.SameWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Ranks what in a conversation may be a commitment. Measured on real meetings, rules find some of them among much else:
 * so this proposes, a person decides, and the bounds keep the list short enough to be read.
 *
 * @param most how many candidates a meeting has at most
 * @param least the confidence below which nobody is asked
 */
public record CommitmentRules(int most, double least) {

    private static final Comparator<Placed> WORST_FIRST = Comparator.comparingDouble(
                    (Placed placed) -> placed.candidate().confidence())
            .thenComparing(Comparator.comparingInt(Placed::place).reversed());

    /** A candidate and the place of its sentence. */
    private record Placed(Candidate candidate, int place) {}

    /** The candidates, the likeliest first; of two alike, what was said first. */
    public List<Candidate> find(Conversation conversation) {
        Spoken spoken = Spoken.of(conversation);
        CandidateMaker maker = new CandidateMaker(spoken);
        PriorityQueue<Placed> best = new PriorityQueue<>(WORST_FIRST);
        for (int place = 0; place < spoken.parts().size(); place++) {
            Optional<Candidate> found = maker.make(place).filter(candidate -> candidate.confidence() >= least);
            if (found.isPresent()) {
                best.add(new Placed(found.get(), place));
            }
            // Twice as many, as some of them say the same.
            if (best.size() > 2 * most) {
                best.poll();
            }
        }
        return distinct(best);
    }

    private List<Candidate> distinct(PriorityQueue<Placed> best) {
        List<Placed> ordered = new ArrayList<>(best);
        ordered.sort(WORST_FIRST.reversed());
        Set<Object> seen = new HashSet<>();
        return ordered.stream()
                .map(Placed::candidate)
                .filter(candidate -> seen.add(List.of(
                        candidate.kind(),
                        candidate.side(),
                        Optional.ofNullable(candidate.owner()),
                        dayOf(candidate),
                        SameWords.key(candidate.text()))))
                .limit(most)
                .toList();
    }

    /** The same for two days is two things; the wording has lost its day to the due day. */
    private static Optional<LocalDate> dayOf(Candidate candidate) {
        return Optional.ofNullable(candidate.due())
                .filter(due -> due.kind() == DueKind.EXPLICIT)
                .map(Due::on);
    }
}
