package dev.headroom.platform.demo;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jboss.logging.Logger;

/** Loads the demo's parts behind the start; until they are there, the start-up probe says so. */
@Startup
@ApplicationScoped
public class DemoLoader implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final int AFTER_OTHER_STARTERS = 10_000;

    /** What fails once, such as a write that meets another, is done a moment later; a stalled import takes longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DemoConfig config;
    private final List<DemoPart> parts;
    private volatile State state = State.LOADING;

    DemoLoader(DemoConfig config, @All List<DemoPart> parts) {
        this.config = config;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    void load(@Observes @Priority(AFTER_OTHER_STARTERS) StartupEvent event) {
        if (!config.enabled()) {
            state = State.OFF;
            return;
        }
        loadAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("The demo's load was cut off and begins again: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .subscribe()
                .with(loaded -> finish(), this::giveUp);
    }

    private Uni<Void> loadAll() {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(DemoPart::load)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private void finish() {
        state = State.LOADED;
        LOG.info("All of the demo is there");
    }

    private void giveUp(Throwable failure) {
        state = State.FAILED;
        LOG.error(
                "The demo can't be loaded; the service goes on without it, but never says that it has started",
                failure);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(state == State.LOADED || state == State.OFF)
                .withData("state", state.name())
                .build();
    }

    private enum State {
        OFF,
        LOADING,
        LOADED,
        FAILED
    }
}
