package dev.headroom.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where files are cut, and what is not kept. */
class RecordScannerTest {

    @Test
    void headerIsAPieceOfItsOwnWithoutByteOrderMark() {
        assertThat(texts(cuts("\uFEFFa,b\r\n1,2\r\n3,4", 100))).containsExactly("1:a,b\r\n", "2:1,2\r\n3,4");
    }

    @Test
    void beginningOfAMarkIsText() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, 'a', '\n'};

        RecordScanner scanner = new RecordScanner(100, 100);
        scanner.accept(bytes, 0, bytes.length);
        scanner.finish();

        assertThat(((Cut.Piece) scanner.take().get(0)).content()).isEqualTo(bytes);
    }

    @Test
    void quotedLineEndsDoNotEndARecord() {
        assertThat(texts(cuts("a\n\"x\ny\r\nz\"\"\"\n\"b\"\n", 0)))
                .containsExactly("1:a\n", "2:\"x\ny\r\nz\"\"\"\n", "5:\"b\"\n");
    }

    @Test
    void blankLinesBeforeTheHeaderAreSkipped() {
        assertThat(texts(cuts("\n\r\na\nb\n", 100))).containsExactly("3:a\n", "4:b\n");
    }

    @Test
    void emptyFileHasNoCuts() {
        assertThat(cuts("", 100)).isEmpty();
        assertThat(cuts("\r\n\r", 100)).isEmpty();
    }

    @Test
    void recordBeyondTheLimitIsDroppedAndTheNextOneIsKept() {
        RecordScanner scanner = new RecordScanner(100, 10);
        byte[] bytes = "h\nshort\naaaaaaaaaaaaaaaaaaaaaaaaa\nnext\n".getBytes(StandardCharsets.UTF_8);
        scanner.accept(bytes, 0, bytes.length);
        scanner.finish();

        List<Cut> cuts = scanner.take();

        assertThat(texts(cuts)).containsExactly("1:h\n", "2:short\n", "3:dropped", "4:next\n");
        assertThat(((Cut.Dropped) cuts.get(2)).reason()).contains("longer than 10 bytes");
    }

    @Test
    void unclosedQuoteNamesTheLineItWasOpenedIn() {
        List<Cut> cuts = cuts("h\na\nb,\"c\nd\ne\n", 100);

        assertThat(texts(cuts)).containsExactly("1:h\n", "2:a\n", "3:dropped");
        assertThat(((Cut.Dropped) cuts.get(2)).reason()).contains("line 3").contains("never closed");
    }

    @Property(tries = 500)
    void piecesHoldTheSameRecordsAndLinesAsTheWholeFile(
            @ForAll("files") String file, @ForAll long seed, @ForAll boolean small) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        RecordScanner scanner = new RecordScanner(small ? 0 : 40, 1000);
        List<Cut> cuts = new ArrayList<>();
        Random random = new Random(seed);
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(7));
            scanner.accept(bytes, from, to);
            cuts.addAll(scanner.take());
            from = to;
        }
        scanner.finish();
        cuts.addAll(scanner.take());

        List<String> pieces = new ArrayList<>();
        for (Cut cut : cuts) {
            Cut.Piece piece = (Cut.Piece) cut;
            pieces.addAll(records(new String(piece.content(), StandardCharsets.UTF_8), piece.line() - 1));
        }

        assertThat(pieces).isEqualTo(records(file, 0));
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> plain = Arbitraries.strings().withChars("abü €#=").ofMaxLength(6);
        Arbitrary<String> quoted = Arbitraries.strings()
                .withChars("ab,\n\r\"ü")
                .ofMaxLength(8)
                .map(text -> '"' + text.replace("\"", "\"\"") + '"');
        Arbitrary<String> row = Arbitraries.oneOf(plain, quoted)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(cells -> String.join(",", cells));
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r");
        return Combinators.combine(row, end)
                .as((text, lineEnd) -> text + lineEnd)
                .list()
                .ofMaxSize(12)
                .map(rows -> String.join("", rows));
    }

    private static List<String> records(String csv, long linesBefore) {
        return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(csv).stream()
                .map(found -> (linesBefore + found.getStartingLineNumber()) + ":" + found.getFields())
                .toList();
    }

    private static List<Cut> cuts(String file, int largestPiece) {
        RecordScanner scanner = new RecordScanner(largestPiece, 1000);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        scanner.accept(bytes, 0, bytes.length);
        scanner.finish();
        return scanner.take();
    }

    private static List<String> texts(List<Cut> cuts) {
        return cuts.stream()
                .map(cut -> cut.line() + ":"
                        + (cut instanceof Cut.Piece piece
                                ? new String(piece.content(), StandardCharsets.UTF_8)
                                : "dropped"))
                .toList();
    }
}
