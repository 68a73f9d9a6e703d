package dev.headroom.meeting.commitment;

import java.util.List;
import java.util.UUID;

/** What people of the organization refused before. The refused suggestions themselves are the memory. Pure. */
record RefusedPhrases(List<Refused> phrases) {

    /** Less in common than that is chance. */
    static final double LEAST_LIKENESS = 0.6;

    private static final double BY_OWNER = 0.8;
    private static final double BY_OTHERS = 0.4;

    /** A phrase and the member who refused it. */
    record Refused(String text, UUID member) {}

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

    /** The confidence, lowered by the phrase that speaks against it most. */
    double rank(String text, double confidence, UUID owner) {
        double against = phrases.stream()
                .mapToDouble(refused -> {
                    double likeness = Likeness.of(text, refused.text());
                    double weight = refused.member().equals(owner) ? BY_OWNER : BY_OTHERS;
                    return likeness < LEAST_LIKENESS ? 0 : weight * likeness;
                })
                .max()
                .orElse(0);
        return confidence * (1 - against);
    }
}
