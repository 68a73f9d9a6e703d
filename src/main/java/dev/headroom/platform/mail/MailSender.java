package dev.headroom.platform.mail;

import dev.headroom.platform.mail.MailFailure.Kind;
import dev.headroom.platform.mail.Mails.Claimed;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends what waits, one mail at a time.
 *
 * <p>A mail is claimed in a transaction of its own, sent outside of any, and its end is written in another one: several
 * copies never send the same mail, and no transaction stays open while a server takes its time. A process that dies
 * between the server's word and ours leaves a claim that runs out; the mail is sent again then, with the same
 * Message-ID.
 */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    /** Nobody takes so many deadlines, so a claim that old is of a dead sender. */
    private static final int DEADLINES_OF_A_CLAIM = 4;

    /** How one step of a run ended; only the first is followed by another. */
    enum Step {
        HANDLED,
        NOTHING_DUE,
        NO_SERVER
    }

    private final Sql sql;
    private final Mails mails;
    private final MailServer server;
    private final MailConfig config;
    private final MailCount count;
    private final Semaphore places;
    private final NavigableSet<UUID> waiting = new ConcurrentSkipListSet<>();

    MailSender(Sql sql, Mails mails, MailServer server, MailConfig config, MailCount count) {
        this.sql = sql;
        this.mails = mails;
        this.server = server;
        this.config = config;
        this.count = count;
        this.places = new Semaphore(config.parallel());
    }

    /** Sends in the background, as soon as this process has a place free. */
    void wake(UUID organization) {
        if (server.isConfigured()) {
            waiting.add(organization);
            fillPlaces();
        }
    }

    private void fillPlaces() {
        while (!waiting.isEmpty() && places.tryAcquire()) {
            UUID organization = waiting.pollFirst();
            if (organization == null) {
                places.release();
            } else {
                workInBackground(organization);
            }
        }
    }

    private void workInBackground(UUID organization) {
        work(organization)
                .onFailure()
                .invoke(failure -> LOG.warnf("Mails wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(done -> {
                    places.release();
                    fillPlaces();
                });
    }

    /** Sends what is due, until none is left, no server is there, or others should have their turn. */
    Uni<Step> work(UUID organization) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(organization))
                .whilst(step -> step == Step.HANDLED)
                .select()
                .first(config.perRun())
                .collect()
                .last();
    }

    private Uni<Step> next(UUID organization) {
        Duration claim = config.deadline().multipliedBy(DEADLINES_OF_A_CLAIM);
        return sql.inTransaction(organization, () -> mails.claim(organization, claim))
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(Step.NOTHING_DUE)
                        : deliver(organization, claimed.get()));
    }

    private Uni<Step> deliver(UUID organization, Claimed mail) {
        return server.send(mail)
                .map(sent -> Optional.<MailFailure>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(MailFailure.of(failure)))
                .chain(failure -> failure.isEmpty()
                        ? sent(organization, mail)
                        : failed(organization, mail, failure.get())
                                .replaceWith(failure.get().kind() == Kind.NO_SERVER ? Step.NO_SERVER : Step.HANDLED));
    }

    private Uni<Step> sent(UUID organization, Claimed mail) {
        return sql.inTransaction(organization, () -> mails.sent(organization, mail))
                .invoke(updated -> count.count(MailState.SENT, updated))
                .replaceWith(Step.HANDLED);
    }

    private Uni<Integer> failed(UUID organization, Claimed mail, MailFailure failure) {
        List<Duration> pauses = config.backoff();
        boolean last = failure.kind() == Kind.FINAL || mail.attempts() > pauses.size();
        LOG.warnf("%s: %s %s", mail, failure.sentence(), last ? "It is given up." : "It is tried again.");
        return last
                ? sql.inTransaction(organization, () -> mails.failed(organization, mail, failure.sentence()))
                        .invoke(updated -> count.count(MailState.FAILED, updated))
                : sql.inTransaction(
                        organization,
                        () -> mails.retry(organization, mail, failure.sentence(), pauses.get(mail.attempts() - 1)));
    }
}
