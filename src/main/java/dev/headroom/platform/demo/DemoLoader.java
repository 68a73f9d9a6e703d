package dev.headroom.platform.demo;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final DemoConfig config;
    private final List<DemoPart> parts;
    private volatile boolean finished;

    DemoLoader(DemoConfig config, @All List<DemoPart> parts) {
        this.config = config;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    void load(@Observes @Priority(AFTER_OTHER_STARTERS) StartupEvent event) {
        if (!config.enabled()) {
            finished = true;
            return;
        }
        Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(DemoPart::load)
                .collect()
                .asList()
                .subscribe()
                .with(loaded -> finish(), failure -> LOG.error("The demo can't be loaded", failure));
    }

    private void finish() {
        finished = true;
        LOG.info("All of the demo is there");
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo").status(finished).build();
    }
}
