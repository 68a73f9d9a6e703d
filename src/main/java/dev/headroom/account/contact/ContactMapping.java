package dev.headroom.account.contact;

import static dev.headroom.account.imports.MappingReader.missing;
import static dev.headroom.account.imports.MappingReader.optionalColumn;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.account.imports.DateCell;
import dev.headroom.account.imports.MappingReader;
import dev.headroom.account.imports.TitlePattern;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    private static final int MOST_RULES = 100;
    private static final String ISO_DATE = "yyyy-MM-dd";

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
            return Stream.of(
                            name,
                            placeholder,
                            email,
                            title,
                            level,
                            unit,
                            phone,
                            reportsTo,
                            reference,
                            lastVisit,
                            lastEmail)
                    .filter(Objects::nonNull)
                    .toList();
        }

        boolean haveTouches() {
            return lastVisit != null || lastEmail != null;
        }

        private Columns stripped() {
            return new Columns(
                    optionalColumn(name),
                    optionalColumn(placeholder),
                    optionalColumn(email),
                    optionalColumn(title),
                    optionalColumn(level),
                    optionalColumn(unit),
                    optionalColumn(phone),
                    optionalColumn(reportsTo),
                    optionalColumn(reference),
                    optionalColumn(lastVisit),
                    optionalColumn(lastEmail));
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

    static ContactMapping parse(ObjectMapper json, byte[] bytes) {
        Sent sent = MappingReader.read(json, bytes, Sent.class);
        if (sent.columns() == null) {
            throw missing("columns");
        }
        Columns columns = sent.columns().stripped();
        if (columns.name() == null && columns.placeholder() == null) {
            throw missing("columns", "name");
        }
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
        if (sent != null) {
            sent.forEach((word, level) -> {
                if (level == null) {
                    throw missing("levels", word);
                }
                levels.put(Text.key(word), level);
            });
        }
        return levels;
    }

    private static List<TitleRule> rules(@Nullable List<@Nullable SentRule> sent) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST_RULES) {
            throw new BadInput("The mapping has more than " + MOST_RULES + " rules.", "mapping", "titleLevels");
        }
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
