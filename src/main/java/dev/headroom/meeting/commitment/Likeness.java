package dev.headroom.meeting.commitment;

import dev.headroom.platform.text.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alike two phrases are: the words both hold divided by the words either holds (Jaccard's index), word endings
 * left out. Order and small words count for nothing, because people repeat neither.
 */
final class Likeness {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "by", "for", "and", "or", "i", "we", "you", "it", "that",
            "this", "will", "ll", "ill", "well", "can", "let", "me", "us", "my", "our", "your", "s");

    private static final int SHORTEST_STEM = 3;

    private Likeness() {}

    /** 0 for nothing in common, 1 for the same words. */
    static double of(String one, String other) {
        Set<String> mine = words(one);
        Set<String> theirs = words(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Text.key(one).equals(Text.key(other)) ? 1 : 0;
        }
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return (double) both.size() / (mine.size() + theirs.size() - both.size());
    }

    private static Set<String> words(String phrase) {
        return Arrays.stream(Text.key(phrase).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(Likeness::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ing", "ed", "es", "s", "e"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
