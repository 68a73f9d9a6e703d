package dev.headroom.account.imports;

import dev.headroom.platform.changes.Author;
import dev.headroom.platform.csv.Cut;
import dev.headroom.platform.csv.RecordScanner;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.Uuids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One file on its way in. Its bytes come in order, and nobody sends more before the last ones are kept. */
final class ImportIntake {

    private final Imports imports;
    private final RowImport<?, ?> kind;
    private final Author author;
    private final UUID account;
    private final byte[] mapping;
    private final RecordScanner scanner;
    private final UUID job;
    private int cuts;

    ImportIntake(
            Imports imports, ImportConfig config, RowImport<?, ?> kind, Author author, UUID account, byte[] mapping) {
        this.imports = imports;
        this.kind = kind;
        this.author = author;
        this.account = account;
        this.mapping = mapping.clone();
        this.job = Uuids.next();
        this.scanner = new RecordScanner(
                (int) config.piece().asLongValue(), (int) config.longestRow().asLongValue());
    }

    UUID job() {
        return job;
    }

    void accept(byte[] bytes, int from, int to) {
        scanner.accept(bytes, from, to);
    }

    boolean hasCuts() {
        return scanner.hasCuts();
    }

    /** Keeps what came in by now. */
    Uni<Void> keep() {
        return Multi.createFrom()
                .iterable(scanner.take())
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The file is whole: its rows may be stored. */
    Uni<Void> finish() {
        scanner.finish();
        return keep().chain(() -> {
            if (cuts == 0) {
                throw new BadInput("The file is empty: its first row names the columns.", "file");
            }
            return imports.pass(author, account, job, ImportState.QUEUED, null, ImportState.RECEIVING)
                    .invoke(ImportIntake::requireStillOpen)
                    .replaceWithVoid();
        });
    }

    /** The rest of the file will not come. */
    Uni<Void> abandon(String reason) {
        return cuts == 0
                ? Uni.createFrom().voidItem()
                : imports.pass(author, account, job, ImportState.FAILED, reason, ImportState.RECEIVING)
                        .replaceWithVoid();
    }

    static void requireStillOpen(boolean passed) {
        if (!passed) {
            throw new BadInput("The upload took too long and was given up: send the file again.", "file");
        }
    }

    private Uni<Void> keep(Cut cut) {
        int number = cuts++;
        return number == 0
                ? imports.open(author, account, job, kind, mapping, header(cut))
                : imports.keep(author.organization(), job, number, cut);
    }

    private static List<String> header(Cut cut) {
        return (cut instanceof Cut.Piece piece ? PieceReader.header(piece) : Optional.<List<String>>empty())
                .map(cells -> cells.stream().map(String::strip).toList())
                .orElseThrow(() -> new BadInput(
                        "The file's first row does not name the columns: send comma-separated text in" + " UTF-8.",
                        "file"));
    }
}
