package dev.headroom.meeting.followup;

import dev.headroom.platform.documents.DocumentWalk;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Hands over the mails that whoever sent a recap could not: the process died, or the mailbox did not answer. */
@ApplicationScoped
class FollowUpSweeper {

    private static final Logger LOG = Logger.getLogger(FollowUpSweeper.class);

    /** Younger ones are still being handed over by whoever sent them. */
    private static final Duration OVERDUE = Duration.ofSeconds(30);

    private static final int BATCH = 50;

    private final Sql sql;
    private final DocumentWalk walk;
    private final FollowUps followUps;
    private final FollowUpMails mails;
    private final Clock clock;

    FollowUpSweeper(Sql sql, DocumentWalk walk, FollowUps followUps, FollowUpMails mails, Clock clock) {
        this.sql = sql;
        this.walk = walk;
        this.followUps = followUps;
        this.mails = mails;
        this.clock = clock;
    }

    @Scheduled(
            identity = "follow-ups",
            every = "${headroom.followup.sweep-every:1m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sql.inEachOrganization(organization ->
                        sweep(organization, OffsetDateTime.now(clock).minus(OVERDUE)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Recaps wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    Uni<Void> sweep(UUID organization, OffsetDateTime before) {
        return walk.pages(
                        followUps.documents(),
                        organization,
                        Map.of(FollowUpForm.STAGE, FollowUpStage.SENDING.name()),
                        BATCH)
                .onItem()
                .<FollowUp>disjoint()
                .filter(followUp ->
                        followUp.sent() != null && followUp.sent().sentAt().isBefore(before))
                .onItem()
                .transformToUniAndConcatenate(followUp -> handOver(organization, followUp))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails must not keep the others waiting. */
    private Uni<Void> handOver(UUID organization, FollowUp followUp) {
        return mails.handOver(organization, followUp.uuid())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The recap of %s waits for the next sweep: %s", followUp.uuid(), failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
