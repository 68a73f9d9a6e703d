package dev.headroom.account.spend;

import com.google.re2j.Pattern;
import dev.headroom.account.imports.DateCell;
import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.account.imports.RowCells;
import dev.headroom.account.imports.RowReader;
import dev.headroom.account.imports.TitlePattern;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link SpendRow} of the cells of one row, by the rules of one import. */
final class SpendRowReader implements RowReader<SpendRow> {

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_REFERENCE = 200;

    private final SpendPlan plan;
    private final RowCells row;
    private final List<Pattern> patterns;
    private final DateCell dates;

    SpendRowReader(SpendPlan plan) {
        this.plan = plan;
        this.row = new RowCells(plan.header());
        this.patterns = TitlePattern.compileAll(
                plan.mapping().offerings().stream()
                        .map(SpendMapping.TitleRule::titlePattern)
                        .toList(),
                "offerings");
        this.dates = DateCell.of(plan.mapping().dateFormat());
    }

    @Override
    public List<String> header() {
        return row.header();
    }

    @Override
    public SpendRow read(List<String> cells) {
        SpendMapping.Columns columns = plan.mapping().columns();
        ImportName unit = row.name(columns.unit(), row.cell(cells, columns.unit()));
        ImportName vendor = vendor(cells, columns.vendor());
        String title = RowCells.text(columns.title(), row.cell(cells, columns.title()), LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new RejectedCell(columns.title(), "", "The title is empty: say what was bought.");
        }
        LocalDate start = dates.read(columns.start(), row.cell(cells, columns.start()));
        LocalDate end = dates.read(columns.end(), row.cell(cells, columns.end()));
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
                AmountCell.read(columns.amount(), row.cell(cells, columns.amount()), plan.currency()),
                start,
                end);
    }

    private String reference(List<String> cells, SpendMapping.Columns columns) {
        String column = columns.reference();
        return column == null ? "" : RowCells.text(column, row.cell(cells, column), LONGEST_REFERENCE);
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
    private @Nullable ImportName vendor(List<String> cells, @Nullable String column) {
        if (column == null) {
            return null;
        }
        String cell = row.cell(cells, column);
        String alias = plan.mapping().vendorAliases().get(Text.key(cell));
        return row.name(column, alias == null ? cell : alias);
    }
}
