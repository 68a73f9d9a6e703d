package dev.headroom.meeting.extraction.wording;

import java.util.Set;
import java.util.TreeSet;

/** When two wordings say the same: by their words in any order, without those that carry nothing. */
public final class SameWords {

    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "for", "and", "or", "with", "by", "i", "i'll", "we",
            "we'll", "you", "your", "our", "my", "me", "us", "it", "that", "this", "will", "can", "could", "please",
            "just", "be", "is", "some", "so", "then", "also");

    private static final int SHORTEST_STEM = 4;

    private SameWords() {}

    /** The words of a text that count, in an order of their own; equal for texts that say the same. */
    public static String key(String text) {
        return String.join(" ", of(text));
    }

    public static Set<String> of(String text) {
        Words words = Words.of(text);
        Set<String> kept = new TreeSet<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.at(index).text();
            if (!EMPTY.contains(word)) {
                kept.add(singular(word));
            }
        }
        return kept;
    }

    private static String singular(String word) {
        boolean plural = word.length() > SHORTEST_STEM && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
