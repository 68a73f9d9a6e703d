package dev.headroom.account.contact;

import static dev.headroom.account.imports.MappingRules.missing;
import static dev.headroom.account.imports.MappingRules.optionalColumn;

import dev.headroom.account.imports.DateCell;
import dev.headroom.account.imports.MappingReader;
import dev.headroom.account.imports.MappingRules;
import dev.headroom.account.imports.TitlePattern;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how the rows of a CSV file become contacts: which column holds what, which words and titles mean which level,
 * whether units nobody has named yet are added, and who of us the dates of the last dealings are about.
 */
record ContactMapping(
        Columns columns,
        Map<String, ContactLevel> levels,
        List<TitleRule> titleLevels,
        boolean createUnits,
        @Nullable String member,
        String dateFormat) {

    private static final String ISO_DATE = "yyyy-MM-dd";

    /** Whoever has no number of their own is known by what they are called, and a post's name can say its rank. */
    private static final Set<Set<String>> ALIKE = Set.of(
            Set.of("reference", "name"),
            Set.of("reference", "placeholder"),
            Set.of("reference", "email"),
            Set.of("placeholder", "title"),
            Set.of("placeholder", "level"),
            Set.of("title", "level"));

    /** The names of the columns, as the file's first row has them; null for what a file does not say. */
    record Columns(
            @Nullable String name,
            @Nullable String placeholder,
            @Nullable String email,
            @Nullable String title,
            @Nullable String level,
            @Nullable String unit,
            @Nullable String phone,
            @Nullable String reportsTo,
            @Nullable String reference,
            @Nullable String lastVisit,
            @Nullable String lastEmail) {

        /** The columns a file must have. */
        List<String> named() {
            return byMeaning().values().stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private Map<String, @Nullable String> byMeaning() {
            Map<String, @Nullable String> columns = new LinkedHashMap<>();
            columns.put("name", name);
            columns.put("placeholder", placeholder);
            columns.put("email", email);
            columns.put("title", title);
            columns.put("level", level);
            columns.put("unit", unit);
            columns.put("phone", phone);
            columns.put("reportsTo", reportsTo);
            columns.put("reference", reference);
            columns.put("lastVisit", lastVisit);
            columns.put("lastEmail", lastEmail);
            return columns;
        }

        boolean haveTouches() {
            return lastVisit != null || lastEmail != null;
        }

        private Columns stripped() {
            return new Columns(
                    optionalColumn(name, "name"),
                    optionalColumn(placeholder, "placeholder"),
                    optionalColumn(email, "email"),
                    optionalColumn(title, "title"),
                    optionalColumn(level, "level"),
                    optionalColumn(unit, "unit"),
                    optionalColumn(phone, "phone"),
                    optionalColumn(reportsTo, "reportsTo"),
                    optionalColumn(reference, "reference"),
                    optionalColumn(lastVisit, "lastVisit"),
                    optionalColumn(lastEmail, "lastEmail"));
        }
    }

    /** Posts whose title matches the pattern have the level, unless the level's column says more. The first wins. */
    record TitleRule(String titlePattern, ContactLevel level) {}

    /** The mapping as it is sent, before anything of it is known to be there. */
    private record Sent(
            @Nullable Columns columns,
            @Nullable Map<String, @Nullable ContactLevel> levels,
            @Nullable List<@Nullable SentRule> titleLevels,
            @Nullable Boolean createUnits,
            @Nullable String member,
            @Nullable String dateFormat) {}

    private record SentRule(
            @Nullable String titlePattern, @Nullable ContactLevel level) {}

    static ContactMapping parse(byte[] bytes) {
        Sent sent = MappingReader.read(bytes, Sent.class);
        if (sent.columns() == null) {
            throw missing("columns");
        }
        Columns columns = sent.columns().stripped();
        if (columns.name() == null && columns.placeholder() == null) {
            throw missing("columns", "name");
        }
        MappingRules.requireApart(columns.byMeaning(), ALIKE);
        String dateFormat = sent.dateFormat() == null ? ISO_DATE : sent.dateFormat();
        DateCell.of(dateFormat);
        return new ContactMapping(
                columns,
                levels(sent.levels()),
                rules(sent.titleLevels()),
                Boolean.TRUE.equals(sent.createUnits()),
                sent.member(),
                dateFormat);
    }

    /** Keyed by what spellings of a word have in common; the levels' own names are words too. */
    private static Map<String, ContactLevel> levels(@Nullable Map<String, @Nullable ContactLevel> sent) {
        Map<String, ContactLevel> levels = new HashMap<>();
        for (ContactLevel level : ContactLevel.values()) {
            levels.put(Text.key(level.name()), level);
        }
        Set<String> words = new HashSet<>();
        if (sent != null) {
            sent.forEach((word, level) -> {
                if (level == null) {
                    throw missing("levels", word);
                }
                String key = MappingRules.word(word, "levels");
                if (!words.add(key)) {
                    throw MappingRules.saidTwice(word, "levels");
                }
                levels.put(key, level);
            });
        }
        return levels;
    }

    private static List<TitleRule> rules(@Nullable List<@Nullable SentRule> sent) {
        if (sent == null) {
            return List.of();
        }
        MappingRules.requireFew(sent, "titleLevels");
        List<TitleRule> rules = new ArrayList<>();
        for (SentRule rule : sent) {
            String place = Integer.toString(rules.size());
            if (rule == null || rule.titlePattern() == null || rule.level() == null) {
                throw missing("titleLevels", place, "titlePattern and level");
            }
            rules.add(new TitleRule(rule.titlePattern(), rule.level()));
        }
        TitlePattern.compileAll(rules.stream().map(TitleRule::titlePattern).toList(), "titleLevels");
        return rules;
    }
}
