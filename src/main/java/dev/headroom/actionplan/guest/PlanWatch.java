package dev.headroom.actionplan.guest;

import dev.headroom.platform.changes.Change;
import dev.headroom.platform.changes.ChangeFeed;
import dev.headroom.platform.changes.ChangeLog;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages of changes: follows the log of an organization once, however many pages of it are open, and not at
 * all while none is.
 */
@ApplicationScoped
class PlanWatch {

    private static final Logger LOG = Logger.getLogger(PlanWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ChangeLog log;
    private final ChangeFeed feed;
    private final Map<UUID, Followed> followed = new ConcurrentHashMap<>();

    PlanWatch(ChangeLog log, ChangeFeed feed) {
        this.log = log;
        this.feed = feed;
    }

    /** Who listens to one organization, and the reading for them. */
    private record Followed(Set<Consumer<Change>> listeners, Cancellable reading) {}

    /** Tells the listener of every change of the organization until the answer is run. */
    Runnable listen(UUID organization, Consumer<Change> listener) {
        followed.compute(organization, (id, present) -> {
            Followed known = present == null ? follow(id) : present;
            known.listeners().add(listener);
            return known;
        });
        return () -> followed.computeIfPresent(organization, (id, known) -> without(known, listener));
    }

    private static @Nullable Followed without(Followed known, Consumer<Change> listener) {
        known.listeners().remove(listener);
        if (!known.listeners().isEmpty()) {
            return known;
        }
        known.reading().cancel();
        return null;
    }

    private Followed follow(UUID organization) {
        Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();
        Cancellable reading = log.latest(organization)
                .onItem()
                .transformToMulti(place -> feed.follow(organization, place))
                .onFailure()
                .invoke(failure -> LOG.debugf("Pages are told of changes again after a pause: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(change -> listeners.forEach(listener -> listener.accept(change)));
        return new Followed(listeners, reading);
    }
}
