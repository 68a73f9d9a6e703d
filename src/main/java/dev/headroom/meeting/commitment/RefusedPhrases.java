package dev.headroom.meeting.commitment;

import dev.headroom.meeting.extraction.wording.SameWords;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people of the organization refused before. The refused suggestions themselves are the memory. Pure. */
record RefusedPhrases(List<Refused> phrases) {

    /** Less in common than that is chance. */
    static final double LEAST_LIKENESS = 0.6;

    private static final double BY_OWNER = 0.8;
    private static final double BY_OTHERS = 0.4;

    /** The words of a phrase, taken apart once, and the member who refused it. */
    record Refused(Set<String> words, UUID member) {

        Refused {
            words = Set.copyOf(words);
        }

        Refused(String text, UUID member) {
            this(SameWords.of(text), member);
        }
    }

    RefusedPhrases {
        phrases = List.copyOf(phrases);
    }

    static RefusedPhrases of(List<Commitment> refused) {
        return new RefusedPhrases(refused.stream()
                .flatMap(commitment -> commitment.life().steps().stream()
                        .filter(step -> step.to() == CommitmentState.REFUSED && step.memberUuid() != null)
                        .map(step -> new Refused(commitment.getText(), step.memberUuid())))
                .toList());
    }

    /**
     * The confidence, lowered by the phrase that speaks against it most.
     *
     * @param words those of {@link SameWords}
     */
    double rank(Set<String> words, double confidence, UUID owner) {
        double against = phrases.stream()
                .mapToDouble(refused -> {
                    double likeness = SameWords.likeness(words, refused.words());
                    double weight = refused.member().equals(owner) ? BY_OWNER : BY_OTHERS;
                    return likeness < LEAST_LIKENESS ? 0 : weight * likeness;
                })
                .max()
                .orElse(0);
        return confidence * (1 - against);
    }
}
