package dev.headroom.meeting;

import dev.headroom.platform.text.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people write and say a name that is shown in a meeting: whole, turned round, or only a part of it. */
final class SpelledName {

    /** Shorter words are of other kinds too often. */
    private static final int SHORTEST = 3;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** What stands in names and is said of everybody. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "mrs", "miss", "prof", "herr", "frau", "van", "von", "der", "den", "ter", "del", "dos");

    private SpelledName() {}

    /** Without words that another one is called by as well: these tell nobody who is meant, or mean the other. */
    static Set<String> all(String shown, Collection<String> others) {
        List<String> words = words(shown);
        Set<String> shared = others.stream()
                .flatMap(other -> words(other).stream())
                .map(Text::key)
                .collect(Collectors.toSet());
        Set<String> all = new HashSet<>(Set.of(shown));
        words.stream()
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .filter(word -> !COMMON.contains(Text.key(word)) && !shared.contains(Text.key(word)))
                .forEach(all::add);
        if (words.size() > 1) {
            String last = words.get(words.size() - 1);
            String before = String.join(" ", words.subList(0, words.size() - 1));
            all.addAll(List.of(before + " " + last, last + " " + before, last + ", " + before));
        }
        return all;
    }

    private static List<String> words(String shown) {
        return ShownName.words(shown).stream()
                .map(word -> AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
