package dev.headroom.account.spend;

import static dev.headroom.account.imports.MappingRules.column;
import static dev.headroom.account.imports.MappingRules.missing;
import static dev.headroom.account.imports.MappingRules.optionalColumn;

import dev.headroom.account.imports.DateCell;
import dev.headroom.account.imports.ImportNames;
import dev.headroom.account.imports.MappingReader;
import dev.headroom.account.imports.MappingRules;
import dev.headroom.account.imports.TitlePattern;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how the rows of a CSV file become spend: which column holds what, which offering a title belongs to, which
 * spellings are one vendor. A file that is all about one vendor, such as our revenue, names it here and has no column
 * for it: {@code "vendor": "us"}, a name or a global id. Where a source gives each contract a number of its own,
 * {@code "uniqueReferences": true} makes a row with another unit or title a correction and no second contract. Amounts
 * have at most the decimals of the organization's currency; {@code "currency": "AUD"} has that checked to be it.
 */
record SpendMapping(
        Columns columns,
        @Nullable String vendor,
        List<TitleRule> offerings,
        @Nullable String defaultOffering,
        Map<String, String> vendorAliases,
        String dateFormat,
        boolean uniqueReferences,
        @Nullable String currency) {

    private static final String ISO_DATE = "yyyy-MM-dd";

    /** A purchase has one day, and a file that does not say what was bought has another name for it. */
    private static final Set<Set<String>> ALIKE = Set.of(
            Set.of("start", "end"), Set.of("title", "unit"), Set.of("title", "vendor"), Set.of("title", "reference"));

    /**
     * The names of the columns, as the file's first row has them. A file without references leaves that one out, one
     * whose vendor is fixed the vendor's.
     */
    record Columns(
            String unit,
            @Nullable String vendor,
            String title,
            String amount,
            String start,
            String end,
            @Nullable String reference) {

        /** The columns a file must have. */
        List<String> named() {
            return byMeaning().values().stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private Map<String, @Nullable String> byMeaning() {
            Map<String, @Nullable String> columns = new LinkedHashMap<>();
            columns.put("unit", unit);
            columns.put("vendor", vendor);
            columns.put("title", title);
            columns.put("amount", amount);
            columns.put("start", start);
            columns.put("end", end);
            columns.put("reference", reference);
            return columns;
        }
    }

    /** Titles that match the pattern belong to the offering, given by its name or global id. The first rule wins. */
    record TitleRule(String titlePattern, String offering) {}

    /** The mapping as it is sent, before anything of it is known to be there. */
    private record Sent(
            @Nullable SentColumns columns,
            @Nullable String vendor,
            @Nullable List<@Nullable SentRule> offerings,
            @Nullable String defaultOffering,
            @Nullable Map<String, @Nullable String> vendorAliases,
            @Nullable String dateFormat,
            @Nullable Boolean uniqueReferences,
            @Nullable String currency) {}

    private record SentColumns(
            @Nullable String unit,
            @Nullable String vendor,
            @Nullable String title,
            @Nullable String amount,
            @Nullable String start,
            @Nullable String end,
            @Nullable String reference) {}

    private record SentRule(
            @Nullable String titlePattern, @Nullable String offering) {}

    static SpendMapping parse(byte[] bytes) {
        return of(MappingReader.read(bytes, Sent.class));
    }

    private static SpendMapping of(Sent sent) {
        SentColumns columns = sent.columns();
        if (columns == null) {
            throw missing("columns");
        }
        String dateFormat = sent.dateFormat() == null ? ISO_DATE : sent.dateFormat();
        DateCell.of(dateFormat);
        return new SpendMapping(
                columns(columns, sent.vendor()),
                sent.vendor(),
                rules(sent.offerings()),
                sent.defaultOffering(),
                aliases(sent.vendorAliases()),
                dateFormat,
                uniqueReferences(sent.uniqueReferences(), columns.reference()),
                sent.currency());
    }

    private static Columns columns(SentColumns sent, @Nullable String vendor) {
        Columns columns = new Columns(
                column(sent.unit(), "unit"),
                vendor == null ? column(sent.vendor(), "vendor") : noColumn(sent.vendor()),
                column(sent.title(), "title"),
                column(sent.amount(), "amount"),
                column(sent.start(), "start"),
                column(sent.end(), "end"),
                optionalColumn(sent.reference(), "reference"));
        MappingRules.requireApart(columns.byMeaning(), ALIKE);
        return columns;
    }

    private static boolean uniqueReferences(@Nullable Boolean unique, @Nullable String column) {
        if (Boolean.TRUE.equals(unique) && column == null) {
            throw missing("columns", "reference");
        }
        return Boolean.TRUE.equals(unique);
    }

    private static @Nullable String noColumn(@Nullable String vendorColumn) {
        if (vendorColumn != null) {
            throw new BadInput(
                    "The mapping has both \"vendor\" and \"columns.vendor\": keep the one that says who sold.",
                    "mapping",
                    "vendor");
        }
        return null;
    }

    private static List<TitleRule> rules(@Nullable List<@Nullable SentRule> sent) {
        if (sent == null) {
            return List.of();
        }
        MappingRules.requireFew(sent, "offerings");
        List<TitleRule> rules = new ArrayList<>();
        for (SentRule rule : sent) {
            String place = Integer.toString(rules.size());
            if (rule == null || rule.titlePattern() == null || rule.offering() == null) {
                throw missing("offerings", place, "titlePattern and offering");
            }
            rules.add(new TitleRule(rule.titlePattern(), rule.offering()));
        }
        TitlePattern.compileAll(rules.stream().map(TitleRule::titlePattern).toList(), "offerings");
        return rules;
    }

    /** Keyed by what spellings have in common; the value is the vendor's name. */
    private static Map<String, String> aliases(@Nullable Map<String, @Nullable String> sent) {
        Map<String, String> aliases = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((alias, vendor) -> {
                if (aliases.put(MappingRules.word(alias, "vendorAliases"), name(alias, vendor)) != null) {
                    throw MappingRules.saidTwice(alias, "vendorAliases");
                }
            });
        }
        return aliases;
    }

    private static String name(String alias, @Nullable String vendor) {
        String name = Text.name(vendor == null ? "" : vendor, "mapping", "vendorAliases", alias);
        if (name.equals(ImportNames.US)) {
            throw new BadInput(
                    "An alias can't mean \"us\", which only \"vendor\" does: write the name your organization has as"
                            + " a vendor.",
                    "mapping",
                    "vendorAliases",
                    alias);
        }
        return name;
    }
}
