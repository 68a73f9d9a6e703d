package dev.headroom.platform.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts mails as they reach a state, for whoever watches the service: {@code headroom_mails_total{state="HELD"}}. */
@ApplicationScoped
class MailCount {

    private final MeterRegistry registry;

    MailCount(MeterRegistry registry) {
        this.registry = registry;
        for (MailState state : MailState.values()) {
            count(state, 0);
        }
    }

    void count(MailState state, int mails) {
        registry.counter("headroom.mails", "state", state.name()).increment(mails);
    }
}
