package dev.headroom.meeting.transcript;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears of every transcript, and fails as often as a test wants for its organization. */
@ApplicationScoped
class ListenerProbe implements TranscriptListener {

    private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final List<UUID> told = new CopyOnWriteArrayList<>();

    void failFor(UUID organization, int times) {
        failures.put(organization, new AtomicInteger(times));
    }

    /** How often it was told of the transcript, failures not counted. */
    long toldOf(UUID transcript) {
        return told.stream().filter(transcript::equals).count();
    }

    @Override
    public Uni<Void> stored(UUID organization, Transcript transcript) {
        AtomicInteger left = failures.get(organization);
        if (left != null && left.getAndDecrement() > 0) {
            return Uni.createFrom().failure(new IllegalStateException("not now"));
        }
        told.add(transcript.uuid());
        return Uni.createFrom().voidItem();
    }
}
