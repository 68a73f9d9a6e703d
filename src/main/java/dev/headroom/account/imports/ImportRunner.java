package dev.headroom.account.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.account.imports.ImportJobs.Claimed;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores the rows of imports, piece by piece.
 *
 * <p>A piece is deleted in the transaction that stores its rows, so each is stored exactly once, in order, however many
 * workers try: one that comes second finds the piece gone, and one that is killed leaves it to the next.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    /** A piece that fails so often in a row will not get better. */
    private static final int MOST_ATTEMPTS = 5;

    private final Workers workers;
    private final Sql sql;
    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final WithdrawnImports withdrawn;
    private final ImportKinds kinds;
    private final ChangeSignal signal;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final Semaphore places;

    ImportRunner(
            Workers workers,
            Sql sql,
            Imports imports,
            ImportJobs jobs,
            ImportPieces pieces,
            WithdrawnImports withdrawn,
            ImportKinds kinds,
            ChangeSignal signal,
            ImportConfig config,
            ObjectMapper json) {
        this.workers = workers;
        this.sql = sql;
        this.imports = imports;
        this.jobs = jobs;
        this.pieces = pieces;
        this.withdrawn = withdrawn;
        this.kinds = kinds;
        this.signal = signal;
        this.config = config;
        this.json = json;
        this.places = new Semaphore(config.parallel());
    }

    /** Works on the organization's imports until none waits; leaves them to others when this process is busy. */
    Uni<Void> work(UUID organization) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Uni.createFrom().voidItem();
            }
            return whileTrue(() -> workOnNext(organization)).eventually(() -> places.release());
        });
    }

    /** Works in the background. */
    void wake(UUID organization) {
        work(organization)
                .subscribe()
                .with(done -> {}, failure -> LOG.error("Imports wait for the next sweep", failure));
    }

    private static Uni<Void> whileTrue(Supplier<Uni<? extends Boolean>> step) {
        return Multi.createBy()
                .repeating()
                .uni(step)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> workOnNext(UUID organization) {
        return imports.claim(organization)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : run(claimed.get()).replaceWith(true));
    }

    private Uni<Void> run(Claimed job) {
        return Uni.createFrom()
                .deferred(() -> job.state() == ImportState.WITHDRAWING
                        ? withdraw(job, kinds.of(job.kind()))
                        : job.attempts() > MOST_ATTEMPTS
                                ? pass(
                                        job,
                                        ImportState.FAILED,
                                        "The rows could not be stored, repeatedly: tell the" + " operator.")
                                : storeAll(job, kinds.of(job.kind())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "Import %s stopped; a sweep goes on with it", job.id());
                    return Uni.createFrom().voidItem();
                });
    }

    private <P, R> Uni<Void> storeAll(Claimed job, RowImport<P, R> kind) {
        P plan = plan(job, kind);
        return workers.compute(() -> kind.reader(plan))
                .chain(rows -> whileTrue(() -> nextPiece(job, kind, plan, rows)))
                .chain(() -> pass(job, ImportState.DONE, null));
    }

    private Uni<Void> withdraw(Claimed job, RowImport<?, ?> kind) {
        UUID organization = job.author().organization();
        return whileTrue(() -> sql.inTransaction(organization, () -> jobs.lock(job.account())
                                .chain(() -> withdrawn.alive(organization, job.id()))
                                .chain(alive -> alive
                                        ? kind.withdrawSome(job.run())
                                        : Uni.createFrom().item(0)))
                        .invoke(signal::raise)
                        .map(ended -> ended > 0))
                .chain(() -> imports.pass(
                        job.author(), job.account(), job.id(), ImportState.WITHDRAWN, null, ImportState.WITHDRAWING))
                .replaceWithVoid();
    }

    private Uni<Void> pass(Claimed job, ImportState to, @Nullable String failure) {
        return imports.pass(job.author(), job.account(), job.id(), to, failure, ImportState.RUNNING)
                .replaceWithVoid();
    }

    private <P> P plan(Claimed job, RowImport<P, ?> kind) {
        try {
            return json.readValue(job.plan(), kind.planType());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("import " + job.id() + " has a plan of another version", e);
        }
    }

    /** False when no piece is left. */
    <P, R> Uni<Boolean> nextPiece(Claimed job, RowImport<P, R> kind) {
        P plan = plan(job, kind);
        return nextPiece(job, kind, plan, kind.reader(plan));
    }

    private <P, R> Uni<Boolean> nextPiece(Claimed job, RowImport<P, R> kind, P plan, RowReader<R> rows) {
        UUID organization = job.author().organization();
        return sql.inTransaction(organization, () -> pieces.first(organization, job.id()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : read(rows, found.get()).chain(read -> store(job, kind, plan, found.get(), read)));
    }

    /** Parsing is work for a worker thread: an event loop serves others meanwhile. */
    private <R> Uni<PieceReader.Read<R>> read(RowReader<R> rows, ImportPieces.Numbered piece) {
        return workers.compute(() -> PieceReader.read(rows, piece.piece()));
    }

    private <P, R> Uni<Boolean> store(
            Claimed job, RowImport<P, R> kind, P plan, ImportPieces.Numbered piece, PieceReader.Read<R> read) {
        UUID organization = job.author().organization();
        return sql.inTransaction(organization, () -> jobs.lock(job.account())
                        .chain(() -> pieces.delete(organization, job.id(), piece.number()))
                        .chain(deleted -> deleted
                                ? kind.store(job.run(), plan, read.rows())
                                        .chain(stored -> count(job, piece, read.rejections(), stored))
                                : Uni.createFrom().item(true)))
                .invoke(signal::raise);
    }

    private Uni<Boolean> count(
            Claimed job, ImportPieces.Numbered piece, List<ImportRejection> unread, StoredRows stored) {
        UUID organization = job.author().organization();
        List<ImportRejection> rejections = Stream.concat(unread.stream(), stored.rejections().stream())
                .sorted(Comparator.comparing(ImportRejection::line))
                .toList();
        return pieces.reject(organization, job.id(), rejections, config.keptRejections())
                .chain(() -> jobs.processed(
                        organization,
                        job.id(),
                        new ImportJobs.Counts(
                                piece.piece().content().length,
                                stored.accepted(),
                                stored.unchanged(),
                                rejections.size())))
                .invoke(running -> {
                    if (!running) {
                        throw new IllegalStateException("import " + job.id() + " is not running any more");
                    }
                });
    }
}
