package dev.headroom.meeting.speech;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what in a text fits its labels and what does not, and tells which two labels to exchange, if any. */
final class LabelTally {

    private final Map<String, Integer> fits = new HashMap<>();
    private final Map<Pair, Integer> fitsPair = new HashMap<>();
    private final Map<String, Integer> selfAddressed = new TreeMap<>();
    private final Map<Pair, Set<String>> doubtedSides = new HashMap<>();
    private final Map<Pair, Integer> doubted = new HashMap<>();
    private final Set<String> answered = new HashSet<>();

    /** Two labels in the order of the alphabet. */
    private record Pair(String first, String second) {

        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        static Pair of(List<String> both) {
            return of(both.get(0), both.get(1));
        }
    }

    /** Something said under the label is what its owner would say, and nobody else. */
    void fits(String label) {
        fits.merge(label, 1, Integer::sum);
    }

    /** What is said under one label is said to the other's owner, who would not say it. */
    void fits(String label, String addressed) {
        fitsPair.merge(Pair.of(label, addressed), 1, Integer::sum);
    }

    /** The label answered when its owner was asked by name. */
    void answered(String label) {
        answered.add(label);
    }

    boolean hasAnswered(String label) {
        return answered.contains(label);
    }

    void doubted(LabelDoubt doubt) {
        String suggested = doubt.suggestedLabel();
        if (suggested == null) {
            selfAddressed.merge(doubt.label(), 1, Integer::sum);
        } else {
            Pair pair = Pair.of(doubt.label(), suggested);
            doubted.merge(pair, 1, Integer::sum);
            doubtedSides.computeIfAbsent(pair, none -> new HashSet<>()).add(doubt.label());
        }
    }

    /**
     * Of two labels, the exchange needs more places for it than against it. Among more, both labels must be doubted in
     * favour of the other, or be the only two that address themselves: one of them alone may belong to anybody.
     */
    Optional<SpeakerSwapProposal> proposal(Set<String> labels) {
        if (labels.size() == 2) {
            return proposal(Pair.of(List.copyOf(labels)));
        }
        Stream<Pair> named = doubtedSides.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 2)
                .map(Map.Entry::getKey);
        Stream<Pair> addressed =
                selfAddressed.size() == 2 ? Stream.of(Pair.of(List.copyOf(selfAddressed.keySet()))) : Stream.empty();
        return Stream.concat(named, addressed)
                .map(this::proposal)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(SpeakerSwapProposal::places));
    }

    private Optional<SpeakerSwapProposal> proposal(Pair pair) {
        int places = doubted.getOrDefault(pair, 0)
                + selfAddressed.getOrDefault(pair.first(), 0)
                + selfAddressed.getOrDefault(pair.second(), 0);
        int against = fitsPair.getOrDefault(pair, 0)
                + fits.getOrDefault(pair.first(), 0)
                + fits.getOrDefault(pair.second(), 0);
        return places > against
                ? Optional.of(new SpeakerSwapProposal(pair.first(), pair.second(), places, against))
                : Optional.empty();
    }
}
