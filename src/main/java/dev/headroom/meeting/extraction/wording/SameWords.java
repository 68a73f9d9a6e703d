package dev.headroom.meeting.extraction.wording;

import dev.headroom.platform.text.Text;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When two wordings say the same: by their words in any order, without endings and without those that carry nothing,
 * because people repeat neither. Texts that are compared often are taken apart once.
 */
public final class SameWords {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "for", "and", "or", "with", "by", "i", "i'll", "ill", "we",
            "we'll", "well", "you", "your", "our", "my", "me", "us", "it", "that", "this", "will", "ll", "s", "can",
            "could", "let", "please", "just", "be", "is", "some", "so", "then", "also");

    private static final String[] ENDINGS = {"ing", "ed", "es", "s", "e"};

    private static final int SHORTEST_STEM = 3;

    private SameWords() {}

    /** The words of a text that count, in an order of their own; equal for texts that say the same. */
    public static String key(String text) {
        return String.join(" ", new TreeSet<>(of(text)));
    }

    /** The words of a text that count; all of them where only small ones were said. */
    public static Set<String> of(String text) {
        Words words = Words.of(Text.key(text));
        Set<String> kept = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.at(index).text();
            all.add(word);
            if (!SMALL.contains(word)) {
                kept.add(stem(word));
            }
        }
        return kept.isEmpty() ? all : kept;
    }

    /**
     * How alike two texts are, by their words: those that both hold divided by those that either holds (Jaccard's
     * index). 0 for nothing in common, 1 for the same words.
     */
    public static double likeness(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        int both = 0;
        for (String word : fewer) {
            if (more.contains(word)) {
                both++;
            }
        }
        return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && !word.endsWith("ss") && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
