package dev.headroom.account.spend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.account.spend.FactVersion.Contract;
import dev.headroom.account.spend.ImportJobs.Claimed;
import dev.headroom.platform.changes.ChangeSignal;
import dev.headroom.platform.identity.Uuids;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private final Vertx vertx;
    private final Sql sql;
    private final SpendImports imports;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final SpendNames names;
    private final FactTable facts;
    private final ChangeSignal signal;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final Semaphore places;

    ImportRunner(
            Vertx vertx,
            Sql sql,
            SpendImports imports,
            ImportJobs jobs,
            ImportPieces pieces,
            SpendNames names,
            FactTable facts,
            ChangeSignal signal,
            ImportConfig config,
            ObjectMapper json) {
        this.vertx = vertx;
        this.sql = sql;
        this.imports = imports;
        this.jobs = jobs;
        this.pieces = pieces;
        this.names = names;
        this.facts = facts;
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
                .deferred(() -> job.attempts() > MOST_ATTEMPTS
                        ? pass(
                                job,
                                ImportState.FAILED,
                                "The rows could not be stored, repeatedly: tell the" + " operator.")
                        : storeAll(job, new RowReader(plan(job))))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "Import %s stopped; a sweep goes on with it", job.id());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> storeAll(Claimed job, RowReader rows) {
        return whileTrue(() -> nextPiece(job, rows)).chain(() -> pass(job, ImportState.DONE, null));
    }

    private Uni<Void> pass(Claimed job, ImportState to, @Nullable String failure) {
        return imports.pass(job.author(), job.account(), job.id(), to, failure, ImportState.RUNNING)
                .replaceWithVoid();
    }

    private ImportPlan plan(Claimed job) {
        try {
            return json.readValue(job.plan(), ImportPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("import " + job.id() + " has a plan of another version", e);
        }
    }

    /** False when no piece is left. */
    Uni<Boolean> nextPiece(Claimed job, RowReader rows) {
        UUID organization = job.author().organization();
        return sql.inTransaction(organization, () -> pieces.first(organization, job.id()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : read(rows, found.get()).chain(read -> store(job, found.get(), read)));
    }

    /** Parsing is work for a worker thread: an event loop serves others meanwhile. */
    private Uni<PieceReader.Read> read(RowReader rows, ImportPieces.Numbered piece) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> PieceReader.read(rows, piece.piece()), false)
                        .toCompletionStage());
    }

    private Uni<Boolean> store(Claimed job, ImportPieces.Numbered piece, PieceReader.Read read) {
        UUID organization = job.author().organization();
        return sql.inTransaction(organization, () -> facts.lock(job.account())
                        .chain(() -> pieces.delete(organization, job.id(), piece.number()))
                        .chain(deleted -> deleted
                                ? storeRows(job, piece, read)
                                : Uni.createFrom().item(true)))
                .invoke(signal::raise);
    }

    private Uni<Boolean> storeRows(Claimed job, ImportPieces.Numbered piece, PieceReader.Read read) {
        UUID organization = job.author().organization();
        return changes(job, read.rows())
                .call(changes -> facts.write(job.author(), job.account(), job.id(), changes))
                .call(() -> pieces.reject(organization, job.id(), read.rejections(), config.keptRejections()))
                .chain(changes -> jobs.processed(
                        organization,
                        job.id(),
                        new ImportJobs.Counts(
                                piece.piece().content().length,
                                changes.added().size(),
                                changes.unchanged(),
                                read.rejections().size())))
                .invoke(running -> {
                    if (!running) {
                        throw new IllegalStateException("import " + job.id() + " is not running any more");
                    }
                });
    }

    private Uni<FactChanges> changes(Claimed job, List<SpendRow> rows) {
        return names.units(
                        job.author(),
                        job.account(),
                        rows.stream().map(SpendRow::unit).toList())
                .chain(units -> names.vendors(
                                job.author(),
                                rows.stream().map(SpendRow::vendor).toList())
                        .map(vendors -> observed(rows, units, vendors)))
                .chain(observed -> facts.current(job.author().organization(), job.account(), contracts(observed))
                        .map(current -> {
                            FactChanges changes = new FactChanges(current);
                            observed.forEach(changes::observe);
                            return changes;
                        }));
    }

    private static List<FactVersion> observed(List<SpendRow> rows, Map<String, UUID> units, Map<String, UUID> vendors) {
        return rows.stream()
                .map(row -> new FactVersion(
                        Uuids.next(),
                        1,
                        new Contract(id(units, row.unit()), id(vendors, row.vendor()), row.reference(), row.title()),
                        row.offering(),
                        row.amount(),
                        row.startsOn(),
                        row.endsOn()))
                .toList();
    }

    private static UUID id(Map<String, UUID> ids, SpendRow.Name name) {
        UUID id = ids.get(name.key());
        if (id == null) {
            throw new IllegalStateException("a name was neither found nor added");
        }
        return id;
    }

    private static List<Contract> contracts(List<FactVersion> observed) {
        return observed.stream().map(FactVersion::contract).collect(Collectors.toUnmodifiableSet()).stream()
                .toList();
    }
}
