package dev.headroom.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be found no more in texts, made ready to be looked for. Whole names and addresses are found however they
 * are written; a single word only with a capital letter: "will" is not "Will".
 */
record ErasedWords(List<Pattern> patterns) {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    ErasedWords {
        patterns = List.copyOf(patterns);
    }

    static ErasedWords of(Collection<String> names) {
        return new ErasedWords(Stream.concat(
                        pattern(names.stream().filter(name -> !isWord(name)), ANY_CASE),
                        pattern(
                                names.stream()
                                        .filter(ErasedWords::isWord)
                                        .flatMap(ErasedWords::spellings)
                                        .distinct(),
                                0))
                .toList());
    }

    private static boolean isWord(String name) {
        return name.codePoints().allMatch(Character::isLetter);
    }

    /** As it stands in a sentence, as it was written, and in capitals. */
    private static Stream<String> spellings(String word) {
        int second = word.offsetByCodePoints(0, 1);
        String lower = word.toLowerCase(Locale.ROOT);
        String capital = word.substring(0, second).toUpperCase(Locale.ROOT)
                + word.substring(second).toLowerCase(Locale.ROOT);
        // What knows no capitals, such as Chinese, is found as it is.
        boolean small = word.equals(lower) && !word.equals(word.toUpperCase(Locale.ROOT));
        return Stream.concat(
                small ? Stream.empty() : Stream.of(word), Stream.of(capital, word.toUpperCase(Locale.ROOT)));
    }

    /** The longest first: of a whole name nothing is left for the words it is made of. */
    private static Stream<Pattern> pattern(Stream<String> names, int flags) {
        String any = names.sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Stream.empty()
                : Stream.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", flags));
    }

    String without(String text) {
        String left = text;
        for (Pattern pattern : patterns) {
            left = pattern.matcher(left).replaceAll(Matcher.quoteReplacement(ErasedPeople.MARK));
        }
        return left;
    }
}
