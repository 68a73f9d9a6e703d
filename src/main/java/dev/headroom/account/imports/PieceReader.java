package dev.headroom.account.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.csv.RecordScanner;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of one piece of a file. A piece that can't be read whole, because a row of it is damaged, is read
 * row by row, so that damage costs the damaged row only.
 */
public final class PieceReader<R> {

    private final RowReader<R> rows;
    private final List<NumberedRow<R>> accepted = new ArrayList<>();
    private final List<ImportRejection> rejected = new ArrayList<>();

    private PieceReader(RowReader<R> rows) {
        this.rows = rows;
    }

    /** What a piece holds; every row of it is in one of the lists. */
    public record Read<R>(List<NumberedRow<R>> rows, List<ImportRejection> rejections) {

        public Read {
            rows = List.copyOf(rows);
            rejections = List.copyOf(rejections);
        }
    }

    public static <R> Read<R> read(RowReader<R> rows, Cut.Piece piece) {
        PieceReader<R> whole = new PieceReader<>(rows);
        if (whole.readWhole(piece)) {
            return new Read<>(whole.accepted, whole.rejected);
        }
        PieceReader<R> single = new PieceReader<>(rows);
        single.readOneByOne(piece);
        return new Read<>(single.accepted, single.rejected);
    }

    /** The cells of a header. */
    static Optional<List<String>> header(Cut.Piece piece) {
        return decoded(piece.content()).flatMap(text -> {
            try {
                return csv(text).stream().findFirst().map(CsvRecord::getFields);
            } catch (CsvParseException e) {
                return Optional.empty();
            }
        });
    }

    private boolean readWhole(Cut.Piece piece) {
        Optional<String> text = decoded(piece.content());
        if (text.isEmpty()) {
            return false;
        }
        try {
            csv(text.get()).forEach(found -> read(piece.line() + found.getStartingLineNumber() - 1, found));
            return true;
        } catch (CsvParseException e) {
            return false;
        }
    }

    private void readOneByOne(Cut.Piece piece) {
        RecordScanner scanner = new RecordScanner(0, Integer.MAX_VALUE);
        scanner.accept(piece.content(), 0, piece.content().length);
        scanner.finish();
        for (Cut cut : scanner.take()) {
            if (cut instanceof Cut.Piece single) {
                readSingle(new Cut.Piece(piece.line() + single.line() - 1, single.content()));
            }
        }
    }

    private void readSingle(Cut.Piece single) {
        Optional<String> text = decoded(single.content());
        if (text.isEmpty()) {
            rejected.add(notUtf8(single));
            return;
        }
        try {
            csv(text.get()).forEach(found -> read(single.line(), found));
        } catch (CsvParseException e) {
            rejected.add(ImportRejection.ofRow(
                    single.line(),
                    "The quotes of this row do not pair up: quote a whole cell, and double a quote inside it."
                            + spread(single.line(), text.get().stripTrailing())));
        }
    }

    private void read(long line, CsvRecord found) {
        if (found.getFieldCount() != rows.header().size()) {
            rejected.add(ImportRejection.ofRow(
                    line,
                    "The row has " + found.getFieldCount() + " cells, the header has "
                            + rows.header().size() + ": look for a comma or a quote too many."
                            + spread(line, String.join("", found.getFields()))));
            return;
        }
        try {
            accepted.add(new NumberedRow<>(line, rows.read(found.getFields())));
        } catch (RejectedCell e) {
            rejected.add(e.at(line));
        }
    }

    /** One quote too few takes the lines up to the next quote into the row that has it, and into its rejection. */
    private static String spread(long line, String row) {
        long more = row.lines().count() - 1;
        return more < 1
                ? ""
                : " It goes on to line " + (line + more) + ": if these are rows of their own, a quote opened in line "
                        + line + " or after it is not closed.";
    }

    /** The column is the first whose cell does not survive decoding. */
    private ImportRejection notUtf8(Cut.Piece single) {
        List<String> cells;
        try {
            cells = csv(new String(single.content(), StandardCharsets.UTF_8)).stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .orElse(List.of());
        } catch (CsvParseException e) {
            cells = List.of();
        }
        String reason = "The row is not UTF-8: save the file as UTF-8.";
        for (int index = 0; index < Math.min(cells.size(), rows.header().size()); index++) {
            if (cells.get(index).indexOf('\uFFFD') >= 0) {
                return ImportRejection.of(single.line(), rows.header().get(index), cells.get(index), reason);
            }
        }
        return ImportRejection.ofRow(single.line(), reason);
    }

    private static CsvReader<CsvRecord> csv(String text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            // A new decoder reports what is not UTF-8; the constructors of String replace it.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
