package dev.headroom.platform.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the log's readers on every copy of the service when something was written.
 *
 * <p>NOTIFY serialises commits across the whole cluster, so writers never send it: each process sends at most one every
 * {@value #PAUSE_MILLIS} ms for all its writes. Notifications get lost while reconnecting; readers poll besides.
 */
@ApplicationScoped
public class ChangeSignal {

    private static final Logger LOG = Logger.getLogger(ChangeSignal.class);
    private static final String CHANNEL = "headroom_change";
    private static final long PAUSE_MILLIS = 50;
    private static final long RECONNECT_MILLIS = 1000;

    private final Vertx vertx;
    private final Pool pool;
    private final PgConnectOptions connection;
    private final AtomicBoolean raised = new AtomicBoolean();
    private final BroadcastProcessor<String> wakeups = BroadcastProcessor.create();
    private @Nullable PgSubscriber subscriber;
    private long timer;

    ChangeSignal(
            Vertx vertx,
            Pool pool,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.pool = pool;
        this.connection = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
    }

    void start(@Observes StartupEvent event) {
        PgSubscriber listening = PgSubscriber.subscriber(vertx, connection).reconnectPolicy(tries -> RECONNECT_MILLIS);
        listening.channel(CHANNEL).handler(wakeups::onNext);
        listening.connect().onFailure(failure -> LOG.warn("Not listening for changes yet; readers poll", failure));
        subscriber = listening;
        timer = vertx.setPeriodic(PAUSE_MILLIS, ignored -> send());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        if (subscriber != null) {
            subscriber.close();
        }
    }

    /** Says that something was committed; returns at once. */
    public void raise() {
        raised.set(true);
    }

    private void send() {
        if (raised.getAndSet(false)) {
            pool.query("select pg_notify('" + CHANNEL + "', '')")
                    .execute()
                    .onFailure(failure -> LOG.debug("No notification sent; readers poll", failure));
        }
    }

    /** Completes at the next signal, or after the pause if none comes. */
    Uni<Void> nextOrAfter(Duration pause) {
        return wakeups.toUni()
                .ifNoItem()
                .after(pause)
                .recoverWithUni(Uni.createFrom().nullItem())
                .replaceWithVoid();
    }
}
