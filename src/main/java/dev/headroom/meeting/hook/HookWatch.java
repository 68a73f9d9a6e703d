package dev.headroom.meeting.hook;

import dev.headroom.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Notes how many events wait for a person, for whoever watches the service. That never makes it unready: another copy
 * would have the same ones.
 */
@Readiness
@ApplicationScoped
class HookWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(HookWatch.class);

    private static final List<ProviderEventState> WATCHED =
            List.of(ProviderEventState.WAITING, ProviderEventState.UNASSIGNED, ProviderEventState.DEAD);

    private final Sql sql;
    private final ProviderEventList events;
    private final Map<ProviderEventState, AtomicLong> known = new EnumMap<>(ProviderEventState.class);

    HookWatch(Sql sql, ProviderEventList events, MeterRegistry registry) {
        this.sql = sql;
        this.events = events;
        for (ProviderEventState state : WATCHED) {
            AtomicLong number = new AtomicLong();
            known.put(state, number);
            registry.gauge("headroom.provider.events.kept", List.of(Tag.of("state", state.name())), number);
        }
    }

    @Scheduled(
            identity = "provider-events-watch",
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        Map<ProviderEventState, Long> sums = new EnumMap<>(ProviderEventState.class);
        return sql.inEachOrganization(organization -> sql.reading(organization, () -> events.counts(organization))
                        .invoke(counts -> counts.forEach((state, count) -> sums.merge(state, count, Long::sum)))
                        .replaceWithVoid())
                .invoke(() -> known.forEach((state, number) -> number.set(sums.getOrDefault(state, 0L))))
                .onFailure()
                .invoke(failure -> LOG.warnf("Events of providers can't be counted: %s", failure))
                .onFailure()
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("provider events").up();
        known.forEach((state, number) -> response.withData(state.name(), number.get()));
        return response.build();
    }
}
