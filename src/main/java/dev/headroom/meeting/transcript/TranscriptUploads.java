package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bounds how many files are at work at a time: from the first byte that is received until the document is written, as
 * all of that is in memory. No organization has all of the room, so that slow senders hold up their own at most.
 */
@ApplicationScoped
class TranscriptUploads {

    private final TranscriptConfig config;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<UUID, Integer> byOrganization = new ConcurrentHashMap<>();

    TranscriptUploads(TranscriptConfig config) {
        this.config = config;
    }

    /** Does the work when there is room for it, and else refuses it before anything of it begins. */
    <T> Uni<T> within(UUID organization, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (!enter(organization)) {
                throw new Unavailable("Too many files are being taken in: send it again after a pause.");
            }
            return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> leave(organization));
        });
    }

    private boolean enter(UUID organization) {
        int own = byOrganization.merge(organization, 1, Integer::sum);
        if (all.incrementAndGet() > config.uploads() || own > config.uploadsOfOrganization()) {
            leave(organization);
            return false;
        }
        return true;
    }

    private void leave(UUID organization) {
        all.decrementAndGet();
        byOrganization.computeIfPresent(organization, (same, own) -> own == 1 ? null : own - 1);
    }
}
