package dev.headroom.meeting.privacy;

import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes words whose time is over, and goes on with erasures that a process left half done. */
@ApplicationScoped
class PrivacySweeper {

    private static final Logger LOG = Logger.getLogger(PrivacySweeper.class);

    private final Sql sql;
    private final TranscriptExpiry expiry;
    private final MeetingErasures erasures;
    private final ErasureRun run;

    PrivacySweeper(Sql sql, TranscriptExpiry expiry, MeetingErasures erasures, ErasureRun run) {
        this.sql = sql;
        this.expiry = expiry;
        this.erasures = erasures;
        this.run = run;
    }

    @Scheduled(
            identity = "meeting-privacy",
            every = "${headroom.meeting.privacy.sweep-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(this::sweep)
                .onFailure()
                .invoke(failure -> LOG.warnf("Words of meetings wait for the next sweep to be deleted: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization) {
        return erasures.open(organization)
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(erasure -> run.carryOut(organization, erasure.uuid()))
                .collect()
                .last()
                .chain(() -> expiry.sweep(organization));
    }
}
