package dev.headroom.account.imports;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.text.Text;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the cells of a row by the names of their columns, and checks the texts in them. For one thread at a time. */
public final class RowCells {

    private static final int LONGEST_HEADER = 500;
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;\t|]");

    /** Names repeat from row to row; folding one costs more than the rest of its row. */
    private static final int REMEMBERED_NAMES = 10_000;

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, ImportName> names = new HashMap<>();

    public RowCells(List<String> header) {
        this.header = List.copyOf(header);
        for (int index = 0; index < header.size(); index++) {
            places.putIfAbsent(header.get(index), index);
        }
    }

    /** Refuses a file that lacks one of the columns, or has it twice. */
    public static void requireColumns(List<String> header, List<String> columns) {
        for (String column : columns) {
            int times = Collections.frequency(header, column);
            if (times != 1) {
                throw new BadInput(
                        "The file has " + (times == 0 ? "no column" : times + " columns") + " \"" + shortened(column)
                                + "\". Its first row is: " + shortened(String.join(", ", header)) + separated(header),
                        "mapping",
                        "columns");
            }
        }
    }

    /** What spreadsheets write where a comma stands in numbers. */
    private static String separated(List<String> header) {
        return header.size() == 1 && OTHER_SEPARATORS.matcher(header.get(0)).find()
                ? " The cells seem not to be separated by commas: save the file with commas and amounts like 1234.50."
                : "";
    }

    private static String shortened(String header) {
        return Text.shortened(Text.escaped(header), LONGEST_HEADER);
    }

    public List<String> header() {
        return header;
    }

    /** What a column holds; empty for one the mapping leaves out. */
    public String cell(List<String> cells, @Nullable String column) {
        Integer place = column == null ? null : places.get(column);
        return place == null ? "" : cells.get(place);
    }

    public ImportName name(String column, String cell) {
        ImportName known = names.get(cell);
        if (known != null) {
            return known;
        }
        String text = checked(column, cell, Text::name);
        var name = new ImportName(text, Text.key(text));
        if (names.size() < REMEMBERED_NAMES) {
            names.put(cell, name);
        }
        return name;
    }

    /** What a rule for all input makes of a cell; what the rule refuses is rejected with its sentence. */
    public static <T> T checked(String column, String cell, Function<String, T> rule) {
        try {
            return rule.apply(cell);
        } catch (BadInput e) {
            throw new RejectedCell(column, cell, e.sentence());
        }
    }

    /** A line break in a cell is layout; any other control character is damage. */
    public static String text(String column, String cell, int longest) {
        String text = Text.trimmed(cell.replaceAll("[\\t\\r\\n]+", " "));
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RejectedCell(column, cell, "The text is longer than " + longest + " characters: shorten it.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new RejectedCell(column, cell, "The text holds a control character: remove it.");
        }
        return text;
    }
}
