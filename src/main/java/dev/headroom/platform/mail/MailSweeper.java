package dev.headroom.platform.mail;

import dev.headroom.platform.mail.MailSender.Step;
import dev.headroom.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Finds mails that are due, are of no use any more, or were kept long enough. */
@ApplicationScoped
class MailSweeper {

    private static final Logger LOG = Logger.getLogger(MailSweeper.class);

    private final Sql sql;
    private final Mails mails;
    private final MailServer server;
    private final MailSender sender;
    private final MailConfig config;
    private final MailCount count;

    MailSweeper(Sql sql, Mails mails, MailServer server, MailSender sender, MailConfig config, MailCount count) {
        this.sql = sql;
        this.mails = mails;
        this.server = server;
        this.sender = sender;
        this.config = config;
        this.count = count;
    }

    @Scheduled(
            identity = "mails",
            every = "${headroom.mail.sweep-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        AtomicBoolean serverAnswers = new AtomicBoolean(true);
        return inEachOrganization(organization -> sweep(organization, serverAnswers));
    }

    @Scheduled(
            identity = "old-mails",
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return inEachOrganization(
                organization -> sql.inTransaction(organization, () -> mails.forget(organization, config.keep()))
                        .replaceWithVoid());
    }

    /** A server that does not answer for one organization is not waited for again for each of the others. */
    Uni<Void> sweep(UUID organization, AtomicBoolean serverAnswers) {
        return sql.inTransaction(organization, () -> mails.expire(organization))
                .invoke(expired -> count.count(MailState.FAILED, expired))
                .chain(() -> server.isConfigured() ? send(organization, serverAnswers) : hold(organization));
    }

    private Uni<Void> send(UUID organization, AtomicBoolean serverAnswers) {
        return serverAnswers.get()
                ? sender.work(organization)
                        .invoke(last -> serverAnswers.set(last != Step.NO_SERVER))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> hold(UUID organization) {
        return sql.inTransaction(organization, () -> mails.hold(organization))
                .invoke(held -> count.count(MailState.HELD, held))
                .replaceWithVoid();
    }

    private Uni<Void> inEachOrganization(Function<UUID, Uni<Void>> work) {
        return sql.inEachOrganization(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("Mails wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
