package dev.headroom.account.imports;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What mappings of every kind of file have to keep to once they are read. */
public final class MappingRules {

    private static final String COLUMNS = "columns";
    private static final int MOST_RULES = 100;

    private MappingRules() {}

    /** The name of a column that the mapping must have. */
    public static String column(@Nullable String name, String key) {
        if (name == null || name.isBlank()) {
            throw missing(COLUMNS, key);
        }
        return name.strip();
    }

    /** The name of a column that a file may lack. */
    public static @Nullable String optionalColumn(@Nullable String name, String key) {
        if (name != null && name.isBlank()) {
            throw new BadInput(
                    "The mapping's \"columns." + key + "\" is empty: name the column, or leave the key out.",
                    MappingReader.MAPPING,
                    COLUMNS,
                    key);
        }
        return name == null ? null : name.strip();
    }

    /**
     * Refuses a column that is taken for two things that can't be the same.
     *
     * @param columns the names of the columns by what is taken from them, null for what a file does not say
     * @param alike sets of two things one column may say
     */
    public static void requireApart(Map<String, @Nullable String> columns, Set<Set<String>> alike) {
        Map<String, List<String>> taken = new HashMap<>();
        columns.forEach((what, column) -> {
            if (column != null) {
                List<String> before = taken.computeIfAbsent(column, first -> new ArrayList<>());
                before.forEach(other -> requireAlike(column, other, what, alike));
                before.add(what);
            }
        });
    }

    private static void requireAlike(String column, String one, String other, Set<Set<String>> alike) {
        if (!alike.contains(Set.of(one, other))) {
            throw new BadInput(
                    "The mapping takes the column \"" + MappingReader.shown(column) + "\" for both " + one + " and "
                            + other + ", which can't be the same: name another column for one of them.",
                    MappingReader.MAPPING,
                    COLUMNS,
                    other);
        }
    }

    /** What spellings of a word the mapping translates have in common; an empty cell is not known, and no word. */
    public static String word(String sent, String key) {
        String word = Text.key(sent);
        if (word.isEmpty()) {
            throw new BadInput(
                    "The mapping's \"" + key + "\" has an empty key: an empty cell says nothing, so leave it out.",
                    MappingReader.MAPPING,
                    key);
        }
        return word;
    }

    /** Two spellings of one word can't mean two things. */
    public static BadInput saidTwice(String sent, String key) {
        return new BadInput(
                "The mapping's \"" + key + "\" has \"" + MappingReader.shown(sent)
                        + "\" twice, in spellings that are not told apart: keep the one that is meant.",
                MappingReader.MAPPING,
                key,
                sent);
    }

    /** Every rule is tried on every row. */
    public static void requireFew(List<?> rules, String key) {
        if (rules.size() > MOST_RULES) {
            throw new BadInput(
                    "The mapping has " + rules.size() + " rules, and " + MOST_RULES + " are allowed: leave some out.",
                    MappingReader.MAPPING,
                    key);
        }
    }

    public static BadInput missing(String... key) {
        List<String> path = new ArrayList<>(List.of(MappingReader.MAPPING));
        path.addAll(List.of(key));
        return new BadInput(
                "The mapping lacks \"" + MappingReader.shown(String.join(".", key)) + "\": add it.",
                path.toArray(String[]::new));
    }
}
