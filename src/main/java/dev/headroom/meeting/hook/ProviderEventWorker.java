package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.ProviderEvents.Claimed;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Fetches the transcripts of events and hands them on.
 *
 * <p>An event is claimed in a transaction of its own, worked on outside of any, and its end is written in another one:
 * several copies never work on the same event, and no transaction stays open while a provider takes its time. A process
 * that dies leaves a claim that runs out, and another one goes on: with the transcript if it was fetched, from the
 * start if not. Whatever was done twice then makes the same meeting and the same transcript.
 */
@ApplicationScoped
class ProviderEventWorker {

    private static final Logger LOG = Logger.getLogger(ProviderEventWorker.class);
    private static final double LEAST_OF_A_PAUSE = 0.8;
    private static final double MOST_OF_A_PAUSE = 1.2;

    private final Sql sql;
    private final ProviderEvents events;
    private final ProviderTranscripts transcripts;
    private final TranscriptPlaces places;
    private final EventSeal seal;
    private final HookConfig config;
    private final HookCount count;
    private final Turns turns;

    ProviderEventWorker(
            Sql sql,
            ProviderEvents events,
            ProviderTranscripts transcripts,
            TranscriptPlaces places,
            EventSeal seal,
            HookConfig config,
            HookCount count) {
        this.sql = sql;
        this.events = events;
        this.transcripts = transcripts;
        this.places = places;
        this.seal = seal;
        this.config = config;
        this.count = count;
        this.turns = new Turns(config.parallel(), this::turn);
    }

    /** Works in the background, as soon as this process has a place free. */
    void wake(UUID organization) {
        turns.ask(organization);
    }

    private Uni<Void> turn(UUID organization) {
        return work(organization)
                .onFailure()
                .invoke(failure -> LOG.warnf("Events of providers wait for the next sweep: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Works on what is due, until nothing is left or others should have their turn. */
    Uni<Void> work(UUID organization) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(organization))
                .whilst(worked -> worked)
                .select()
                .first(config.perRun())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** False when nothing is due. */
    private Uni<Boolean> next(UUID organization) {
        return sql.inTransaction(organization, () -> events.claim(organization, config.lease()))
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(false)
                        : worked(organization, claimed.get()).replaceWith(true));
    }

    private Uni<Integer> worked(UUID organization, Claimed event) {
        return Uni.createFrom()
                .deferred(() -> transcript(organization, event))
                .chain(fetched -> places.place(organization, event, fetched)
                        .chain(placement -> ended(organization, event, fetched.details(), placement)))
                .onFailure()
                .recoverWithUni(failure -> failed(organization, event, failure));
    }

    private Uni<FetchedTranscript> transcript(UUID organization, Claimed event) {
        if (event.tries() > config.backoff().size() + 1) {
            throw EventFailure.lasting("The service ended each time it worked on it.");
        }
        byte[] sealed = event.content();
        if (sealed != null) {
            byte[] content = seal.openContent(event.id(), sealed)
                    .orElseThrow(() -> EventFailure.lasting("The transcript was kept under another HEADROOM_SECRET, and"
                            + " can't be read any more: upload it."));
            return transcripts.withPeople(organization, event).map(details -> new FetchedTranscript(details, content));
        }
        return transcripts
                .fetch(organization, event)
                .call(fetched -> kept(organization, event, fetched))
                .invoke(fetched -> requirePeople(event, fetched));
    }

    /** Once: the transcript is safe, and who met is worth a short pause, but not more than that. */
    private static void requirePeople(Claimed event, FetchedTranscript fetched) {
        if (fetched.details().peopleUnknown() && event.tries() == 1) {
            throw EventFailure.passing("Its provider can't be asked just now who was there.");
        }
    }

    /** Before anything else, because it can't be fetched again for long. */
    private Uni<Integer> kept(UUID organization, Claimed event, FetchedTranscript fetched) {
        return sql.inTransaction(
                organization, () -> events.fetched(organization, event, fetched.details(), fetched.content()));
    }

    private Uni<Integer> ended(UUID organization, Claimed event, EventDetails details, Placement placement) {
        UUID meeting = placement.meeting();
        return meeting == null
                ? stopped(organization, event, ProviderEventState.UNASSIGNED, placement.why())
                : sql.inTransaction(organization, () -> events.done(organization, event, details, meeting))
                        .invoke(updated -> count(event, ProviderEventState.DONE, updated));
    }

    private Uni<Integer> failed(UUID organization, Claimed event, Throwable thrown) {
        EventFailure failure = EventFailure.of(thrown);
        List<Duration> pauses = config.backoff();
        boolean last = failure.isLast() || event.tries() > pauses.size();
        LOG.warnf("%s: %s %s", event, failure.sentence(), last ? "It is given up." : "It is tried again.");
        LOG.debugf(thrown, "%s", event);
        if (last) {
            return stopped(organization, event, ProviderEventState.DEAD, failure.sentence());
        }
        Duration pause =
                pause(Objects.requireNonNullElse(failure.pause(), Duration.ZERO), pauses.get(event.tries() - 1));
        return sql.inTransaction(organization, () -> events.retry(organization, event, failure.sentence(), pause));
    }

    /** The longer of what the provider asked for and what is due, give or take. */
    private static Duration pause(Duration asked, Duration due) {
        double share = ThreadLocalRandom.current().nextDouble(LEAST_OF_A_PAUSE, MOST_OF_A_PAUSE);
        Duration own = Duration.ofMillis((long) (due.toMillis() * share));
        return asked.compareTo(own) > 0 ? asked : own;
    }

    private Uni<Integer> stopped(UUID organization, Claimed event, ProviderEventState state, String why) {
        return sql.inTransaction(organization, () -> events.stopped(organization, event, state, why))
                .invoke(updated -> count(event, state, updated));
    }

    private void count(Claimed event, ProviderEventState state, int updated) {
        if (updated == 1) {
            count.count(event.provider(), state);
        }
    }
}
