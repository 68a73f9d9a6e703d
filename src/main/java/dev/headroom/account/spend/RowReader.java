package dev.headroom.account.spend;

import com.google.re2j.Pattern;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link SpendRow} of the cells of one row, by the rules of one import. Used by one thread at a time. */
final class RowReader {

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_REFERENCE = 200;

    /** Units and vendors repeat from row to row; folding a name costs more than the rest of its row. */
    private static final int REMEMBERED_NAMES = 10_000;

    private final ImportPlan plan;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Pattern> patterns;
    private final DateCell dates;
    private final Map<String, SpendRow.Name> names = new HashMap<>();

    RowReader(ImportPlan plan) {
        this.plan = plan;
        for (int index = 0; index < plan.header().size(); index++) {
            places.putIfAbsent(plan.header().get(index), index);
        }
        this.patterns = plan.mapping().offerings().stream()
                .map(rule -> TitlePattern.compile(rule.titlePattern()))
                .toList();
        this.dates = DateCell.of(plan.mapping().dateFormat());
    }

    int width() {
        return plan.header().size();
    }

    String column(int index) {
        return plan.header().get(index);
    }

    SpendRow read(List<String> cells) {
        SpendMapping.Columns columns = plan.mapping().columns();
        SpendRow.Name unit = name(columns.unit(), cell(cells, columns.unit()));
        SpendRow.Name vendor = vendor(cells, columns.vendor());
        String title = text(columns.title(), cell(cells, columns.title()), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new RejectedCell(columns.title(), "", "The title is empty: say what was bought.");
        }
        LocalDate start = dates.read(columns.start(), cell(cells, columns.start()));
        LocalDate end = dates.read(columns.end(), cell(cells, columns.end()));
        if (end.isBefore(start)) {
            throw new RejectedCell(
                    columns.end(), end.toString(), "The end is before the start, " + start + ": check both.");
        }
        return new SpendRow(
                unit,
                vendor,
                offering(title),
                reference(cells, columns),
                title,
                AmountCell.read(columns.amount(), cell(cells, columns.amount())),
                start,
                end);
    }

    private String cell(List<String> cells, String column) {
        return cells.get(places.getOrDefault(column, 0));
    }

    private String reference(List<String> cells, SpendMapping.Columns columns) {
        String column = columns.reference();
        return column == null ? "" : text(column, cell(cells, column), LONGEST_REFERENCE);
    }

    private UUID offering(String title) {
        return IntStream.range(0, patterns.size())
                .filter(rule -> patterns.get(rule).matcher(title).find())
                .mapToObj(plan.offerings()::get)
                .findFirst()
                .orElseGet(() -> defaultOffering(title));
    }

    private UUID defaultOffering(String title) {
        UUID offering = plan.defaultOffering();
        if (offering == null) {
            throw new RejectedCell(
                    plan.mapping().columns().title(),
                    title,
                    "No rule of the mapping matches this title: add a rule, or a defaultOffering.");
        }
        return offering;
    }

    /** The mapping's aliases come first: they may stand for a cell that could not be a name. */
    private SpendRow.Name vendor(List<String> cells, @Nullable String column) {
        if (column == null) {
            return name("", Objects.requireNonNull(plan.vendor(), "a mapping has a column or a vendor"));
        }
        String cell = cell(cells, column);
        String alias = plan.mapping().vendorAliases().get(Text.key(cell));
        return name(column, alias == null ? cell : alias);
    }

    private SpendRow.Name name(String column, String cell) {
        SpendRow.Name known = names.get(cell);
        if (known != null) {
            return known;
        }
        try {
            String text = Text.name(cell);
            var name = new SpendRow.Name(text, Text.key(text));
            if (names.size() < REMEMBERED_NAMES) {
                names.put(cell, name);
            }
            return name;
        } catch (BadInput e) {
            throw new RejectedCell(column, cell, e.sentence());
        }
    }

    /** A line break in a cell is layout; any other control character is damage. */
    private static String text(String column, String cell, int longest) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\t\\r\\n]+", " ")
                .strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RejectedCell(column, cell, "The text is longer than " + longest + " characters: shorten it.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RejectedCell(column, cell, "The text holds a control character: remove it.");
        }
        return text;
    }
}
