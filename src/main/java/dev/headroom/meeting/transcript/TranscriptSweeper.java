package dev.headroom.meeting.transcript;

import dev.headroom.meeting.transcript.TranscriptFiles.Waiting;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does what a process that died left undone: writes the document of a kept file, and tells of it. */
@ApplicationScoped
class TranscriptSweeper {

    private static final Logger LOG = Logger.getLogger(TranscriptSweeper.class);

    /** The pauses between tries double so often, to about an hour. */
    private static final int DOUBLINGS = 5;

    private final Sql sql;
    private final TranscriptFiles files;
    private final Transcripts transcripts;
    private final TranscriptSteps steps;
    private final TranscriptConfig config;
    private final Workers workers;
    private final Clock clock;

    TranscriptSweeper(
            Sql sql,
            TranscriptFiles files,
            Transcripts transcripts,
            TranscriptSteps steps,
            TranscriptConfig config,
            Workers workers,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.transcripts = transcripts;
        this.steps = steps;
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    @Scheduled(
            identity = "transcripts",
            every = "${headroom.transcripts.sweep-every:30s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(this::sweep)
                .onFailure()
                .invoke(failure -> LOG.warnf("Transcripts wait to be told of; the next sweep tries again: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization) {
        return files.due(organization, OffsetDateTime.now(clock))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(waiting -> take(organization, waiting))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(UUID organization, Waiting waiting) {
        OffsetDateTime nextTry = OffsetDateTime.now(clock)
                .plus(config.retryAfter().multipliedBy(1L << Math.min(waiting.attempts(), DOUBLINGS)));
        return files.claim(organization, waiting, nextTry)
                .chain(claimed -> claimed
                        ? finish(organization, waiting.file())
                        : Uni.createFrom().voidItem())
                // One that fails must not keep the others waiting.
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure,
                        "Transcript %s will be told of once more after try %d",
                        waiting.file().id(),
                        waiting.attempts()))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> finish(UUID organization, TranscriptFile file) {
        return transcripts.documents().find(organization, file.id()).chain(present -> present.map(
                        found -> steps.tell(organization, found))
                .orElseGet(() -> readAgain(organization, file)));
    }

    private Uni<Void> readAgain(UUID organization, TranscriptFile file) {
        return files.content(organization, file.id())
                .chain(content -> content.map(bytes -> store(organization, file, bytes))
                        .orElseGet(() -> giveUp(organization, file)));
    }

    private Uni<Void> store(UUID organization, TranscriptFile file, byte[] bytes) {
        return workers.compute(() -> TranscriptReader.read(bytes, config.limits()))
                .chain(read -> steps.store(file, read))
                .chain(transcript -> steps.tell(organization, transcript));
    }

    /** The bytes were forgotten before they became a document: there will never be anything to tell. */
    private Uni<Void> giveUp(UUID organization, TranscriptFile file) {
        LOG.warnf("Transcript %s was forgotten before it was read", file.id());
        return files.told(organization, file.id(), OffsetDateTime.now(clock));
    }
}
