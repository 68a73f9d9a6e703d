package dev.headroom.account.imports;

import dev.headroom.access.Permission;
import dev.headroom.platform.changes.Author;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * What one kind of file means. Everything else about imports is the same for all kinds; whoever has rows to import
 * declares a bean of this, and files of its kind are taken at {@code POST /import/<kind in lower case>}.
 *
 * @param <P> what is known before the first row, kept with the job as JSON
 * @param <R> a row that may be stored
 */
public interface RowImport<P, R> {

    /** What the rows are, in capitals, such as {@code SPEND}. */
    String kind();

    /** Who may import such files, and see their imports. */
    Permission permission();

    /**
     * How the rows are going to be read, once the file's first row is known: refuses a mapping that is none, or does
     * not fit. Runs in a transaction.
     */
    Uni<P> plan(Author author, UUID account, byte[] mapping, List<String> header);

    Class<P> planType();

    /** Reads the rows of one import. Called on a worker thread: compiling patterns takes its time. */
    RowReader<R> reader(P plan);

    /**
     * Stores some of an import's rows, in their order. Runs in a transaction in which nobody else imports into the
     * account; the rows of a file may be stored in several.
     */
    Uni<StoredRows> store(ImportRun run, P plan, List<NumberedRow<R>> rows);

    /** Whether what an import stored can be told from what others did, and so be taken back. */
    default boolean canBeWithdrawn() {
        return false;
    }

    /**
     * Ends some of what an import stored and still stands, and says how much that was; nothing is left when none was.
     * Runs like {@link #store}.
     */
    default Uni<Integer> withdrawSome(ImportRun run) {
        return Uni.createFrom().item(0);
    }
}
