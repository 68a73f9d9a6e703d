package dev.headroom.account.contact;

import com.google.re2j.Pattern;
import dev.headroom.account.imports.DateCell;
import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.account.imports.RowCells;
import dev.headroom.account.imports.RowReader;
import dev.headroom.account.imports.TitlePattern;
import dev.headroom.platform.text.Email;
import dev.headroom.platform.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ContactRow} of the cells of one row, by the rules of one import. */
final class ContactRowReader implements RowReader<ContactRow> {

    private static final int LONGEST_REFERENCE = 200;

    private final ContactMapping mapping;
    private final RowCells row;
    private final List<Pattern> patterns;
    private final DateCell dates;
    private final LocalDate lastDay;

    /** No touch is later than the last day. */
    ContactRowReader(ContactPlan plan, LocalDate lastDay) {
        this.mapping = plan.mapping();
        this.row = new RowCells(plan.header());
        this.patterns = TitlePattern.compileAll(
                mapping.titleLevels().stream()
                        .map(ContactMapping.TitleRule::titlePattern)
                        .toList(),
                "titleLevels");
        this.dates = DateCell.of(mapping.dateFormat());
        this.lastDay = lastDay;
    }

    @Override
    public List<String> header() {
        return row.header();
    }

    @Override
    public ContactRow read(List<String> cells) {
        ContactMapping.Columns columns = mapping.columns();
        ImportName name = read(cells, columns.name(), row::name);
        ImportName placeholder = read(cells, columns.placeholder(), row::name);
        if (name == null && placeholder == null) {
            throw new RejectedCell(
                    Objects.requireNonNullElse(columns.name(), Objects.requireNonNullElse(columns.placeholder(), "")),
                    "",
                    "The row names nobody: write a name, or for somebody without one who they are.");
        }
        String title = read(cells, columns.title(), (column, cell) -> RowCells.checked(column, cell, Text::name));
        return new ContactRow(
                name,
                placeholder,
                read(cells, columns.email(), ContactRowReader::email),
                title,
                level(cells, columns.level(), title),
                read(cells, columns.unit(), row::name),
                read(cells, columns.phone(), ContactRowReader::phone),
                read(cells, columns.reportsTo(), ContactRowReader::colleague),
                read(cells, columns.reference(), ContactRowReader::reference),
                read(cells, columns.lastVisit(), this::past),
                read(cells, columns.lastEmail(), this::past));
    }

    /** Null for an empty cell and for a column the file does not have. */
    private <T> @Nullable T read(List<String> cells, @Nullable String column, BiFunction<String, String, T> rule) {
        String cell = row.cell(cells, column);
        return column == null || cell.isBlank() ? null : rule.apply(column, cell);
    }

    private @Nullable ContactLevel level(List<String> cells, @Nullable String column, @Nullable String title) {
        ContactLevel said = read(cells, column, this::level);
        if (said != null || title == null) {
            return said;
        }
        return IntStream.range(0, patterns.size())
                .filter(rule -> patterns.get(rule).matcher(title).find())
                .mapToObj(rule -> mapping.titleLevels().get(rule).level())
                .findFirst()
                .orElse(null);
    }

    private ContactLevel level(String column, String cell) {
        ContactLevel level = mapping.levels().get(Text.key(cell));
        if (level == null) {
            throw new RejectedCell(column, cell, "The mapping knows no level for this word: add it to levels.");
        }
        return level;
    }

    private static String email(String column, String cell) {
        return RowCells.checked(column, cell, Email::of);
    }

    private static String phone(String column, String cell) {
        return RowCells.checked(column, cell.strip(), ContactEntity::phone);
    }

    private static String reference(String column, String cell) {
        return RowCells.text(column, cell, LONGEST_REFERENCE);
    }

    /** An address of mail in the form contacts have it, or a reference. */
    private static String colleague(String column, String cell) {
        return cell.indexOf('@') >= 0 ? email(column, cell) : reference(column, cell);
    }

    private LocalDate past(String column, String cell) {
        LocalDate day = dates.read(column, cell);
        if (day.isAfter(lastDay)) {
            throw new RejectedCell(column, cell, "The day is in the future: write when it happened.");
        }
        return day;
    }
}
