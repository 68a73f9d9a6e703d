package dev.headroom.account.imports;

import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds imports that nobody works on, whichever process left them behind: at the start, and every few seconds. */
@ApplicationScoped
class ImportSweeper {

    private static final Logger LOG = Logger.getLogger(ImportSweeper.class);

    private final Sql sql;
    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final Imports imports;
    private final ImportRunner runner;
    private final ImportConfig config;

    ImportSweeper(
            Sql sql, ImportJobs jobs, ImportPieces pieces, Imports imports, ImportRunner runner, ImportConfig config) {
        this.sql = sql;
        this.jobs = jobs;
        this.pieces = pieces;
        this.imports = imports;
        this.runner = runner;
        this.config = config;
    }

    @Scheduled(
            identity = "imports",
            every = "${headroom.import.sweep-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(this::sweep)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Unfinished imports can't be looked for; the next sweep tries again: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization) {
        return giveUpSilentUploads(organization)
                .chain(() -> sql.inTransaction(organization, () -> pieces.sweep(organization)))
                // Not waited for: a long import must not keep the sweep from other organizations.
                .invoke(() -> runner.wake(organization));
    }

    private Uni<Void> giveUpSilentUploads(UUID organization) {
        return sql.inTransaction(organization, () -> jobs.silent(organization, config.abandonAfter()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(job -> imports.pass(
                        job.author(),
                        job.account(),
                        job.id(),
                        ImportState.FAILED,
                        "The upload never completed: send the file again.",
                        ImportState.RECEIVING))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
