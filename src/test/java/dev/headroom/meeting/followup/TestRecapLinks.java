package dev.headroom.meeting.followup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Fails for the meetings it is told of, as long as it is told so, and has no links for any. */
@ApplicationScoped
public class TestRecapLinks implements RecapLinks {

    static final Set<UUID> BROKEN = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Map<UUID, URI>> links(UUID organization, FollowUp followUp, Collection<RecapDelivery> readers) {
        return BROKEN.contains(followUp.uuid())
                ? Uni.createFrom().failure(new IllegalStateException("no links just now"))
                : Uni.createFrom().item(Map.of());
    }
}
