package dev.headroom.meeting.extraction;

import dev.headroom.meeting.extraction.wording.SameWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What people of an organization refused before: the same in other words ranks lower the next time. It never hides
 * anything, because a phrase refused for one customer may be a promise to another.
 */
public final class RefusedPhrases {

    public static final RefusedPhrases NONE = new RefusedPhrases(List.of());

    /** Only the latest count: what people refuse changes, and each candidate is compared with all of them. */
    public static final int MOST = 500;

    /** Below this, two texts are about different things. */
    private static final double ALIKE = 0.6;

    /** How much of its confidence the very same text loses. */
    private static final double LOSS = 0.6;

    private final List<Set<String>> refused;

    /** The texts refused, the latest first. */
    public RefusedPhrases(Collection<String> texts) {
        this.refused = texts.stream().limit(MOST).map(SameWords::of).distinct().toList();
    }

    /** How much the text is like one that was refused, from 0 to 1. */
    public double similarity(String text) {
        Set<String> words = SameWords.of(text);
        return refused.stream()
                .mapToDouble(other -> SameWords.similarity(words, other))
                .max()
                .orElse(0);
    }

    /** The candidates in the order that remains. */
    public List<Candidate> rank(List<Candidate> candidates) {
        return candidates.stream()
                .map(this::lowered)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
    }

    private Candidate lowered(Candidate candidate) {
        double alike = similarity(candidate.text());
        if (alike < ALIKE) {
            return candidate;
        }
        double left = Math.round(candidate.confidence() * (1 - LOSS * alike) * 100) / 100.0;
        return candidate.ranked(left, "something like it was refused before");
    }
}
