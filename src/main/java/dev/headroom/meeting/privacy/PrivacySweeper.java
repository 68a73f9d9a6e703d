package dev.headroom.meeting.privacy;

import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
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
        return waiting(sql.inEachOrganization(this::sweep), "Words of meetings");
    }

    /** What fails waits for the next sweep, and keeps nothing else waiting: no erasure, no word, no organization. */
    Uni<Void> sweep(UUID organization) {
        return waiting(erased(organization), "Erasures of " + organization)
                .chain(() -> waiting(expiry.sweep(organization), "Words of " + organization));
    }

    private Uni<Void> erased(UUID organization) {
        return erasures.open(organization)
                .onItem()
                .<MeetingErasure>disjoint()
                .onItem()
                .transformToUniAndConcatenate(erasure -> waiting(
                        run.carryOut(organization, erasure.uuid()).replaceWithVoid(), "Erasure " + erasure.uuid()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> waiting(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s must wait for the next sweep: %s", what, failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
