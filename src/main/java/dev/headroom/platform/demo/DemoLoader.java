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

    /** Of one try of a part: far more than any takes, on whatever machine. */
    private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

    /**
     * From a part's first failure on. What fails once, such as a write that meets another, is done a moment later; a
     * stalled import takes longer.
     */
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
        load(LONGEST_TRY, PATIENCE);
    }

    void load(Duration longestTry, Duration patience) {
        Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> loaded(attempt(part, longestTry), patience))
                .collect()
                .asList()
                .subscribe()
                .with(loaded -> finish(), this::giveUp);
    }

    /** A part that never ends would keep the demo loading for ever, without a word of which one it is. */
    private static Uni<Void> attempt(DemoPart part, Duration longestTry) {
        String name = part.getClass().getSimpleName().replace("_ClientProxy", "");
        return Uni.createFrom()
                .deferred(part::load)
                .ifNoItem()
                .after(longestTry)
                .failWith(() -> new IllegalStateException("it is not done after " + longestTry))
                .onFailure()
                .invoke(failure -> LOG.warnf("The demo's part %s was cut off: %s", name, failure));
    }

    /** The parts before it are there; the time they took is not taken from its own. */
    private static Uni<Void> loaded(Uni<Void> attempt, Duration patience) {
        return attempt.onFailure().recoverWithUni(() -> Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(FIRST_PAUSE)
                .chain(() -> attempt)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(patience.toMillis()));
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
