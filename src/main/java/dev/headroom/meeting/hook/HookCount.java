package dev.headroom.meeting.hook;

import dev.headroom.meeting.MeetingProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts what comes in, {@code headroom_hooks_total{provider="ZOOM",outcome="FORGED"}}, and what becomes of it,
 * {@code headroom_provider_events_total{provider="ZOOM",state="DEAD"}}.
 */
@ApplicationScoped
class HookCount {

    private final MeterRegistry registry;

    HookCount(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(MeetingProvider provider, HookOutcome outcome, int times) {
        registry.counter("headroom.hooks", "provider", provider.name(), "outcome", outcome.name())
                .increment(times);
    }

    void count(MeetingProvider provider, ProviderEventState state) {
        registry.counter("headroom.provider.events", "provider", provider.name(), "state", state.name())
                .increment();
    }
}
