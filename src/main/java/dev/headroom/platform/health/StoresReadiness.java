package dev.headroom.platform.health;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this copy should get requests. Every copy talks to the same stores, so a copy that stepped aside at each
 * hiccup of a store would take the whole fleet with it.
 *
 * <ul>
 *   <li>Documents that do not answer make the copy degraded, not unready: the rest of the graph goes on.
 *   <li>PostgreSQL has {@value #GRACE_SECONDS} seconds: a restart or a fail-over passes unnoticed here (requests
 * meanwhile
 *       are refused one by one, with a time to retry). After that this copy can't answer anything.
 * </ul>
 *
 * The stores are asked in the background; the check reads what is known and never waits.
 */
@Readiness
@ApplicationScoped
class StoresReadiness implements AsyncHealthCheck {

    private static final int GRACE_SECONDS = 30;
    private static final Duration GRACE = Duration.ofSeconds(GRACE_SECONDS);
    private static final Duration NOTICEABLE = Duration.ofSeconds(3);
    private static final long BEAT_MILLIS = 1_000;

    private final Vertx vertx;
    private final Heartbeat postgresql;
    private final Heartbeat documents;
    private long timer;

    StoresReadiness(Vertx vertx, Pool pool, ReactiveMongoClient mongo) {
        this.vertx = vertx;
        this.postgresql = new Heartbeat(() -> pool.query("select 1").execute());
        this.documents = new Heartbeat(() -> mongo.getDatabase("admin").runCommand(new Document("ping", 1)));
    }

    void start(@Observes StartupEvent event) {
        beat();
        timer = vertx.setPeriodic(BEAT_MILLIS, ignored -> beat());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void beat() {
        postgresql.beat();
        documents.beat();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::response);
    }

    private HealthCheckResponse response() {
        return HealthCheckResponse.named("stores")
                .status(postgresql.silence().compareTo(GRACE) < 0)
                .withData("postgresql", describe(postgresql.silence()))
                .withData("documents", describe(documents.silence()))
                .build();
    }

    private static String describe(Duration silence) {
        return silence.compareTo(NOTICEABLE) < 0 ? "answers" : "degraded: silent for " + silence.toSeconds() + " s";
    }
}
