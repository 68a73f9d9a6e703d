package dev.headroom.account.bullhorn;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what Bullhorn has in the form in which imports take files from everybody. */
final class CsvFile {

    private CsvFile() {}

    static byte[] of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written to", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
