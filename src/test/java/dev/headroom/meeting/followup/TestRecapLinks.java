package dev.headroom.meeting.followup;

import dev.headroom.platform.changes.NewChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Fails for the meetings it is told of, as long as it is told so, and has no links for any. */
@ApplicationScoped
public class TestRecapLinks implements RecapLinks {

    /** Fails before any mail is written. */
    static final Set<UUID> BROKEN = ConcurrentHashMap.newKeySet();

    /** Fails in the transaction of the mails. */
    static final Set<UUID> NOT_KEPT = ConcurrentHashMap.newKeySet();

    /** What happens once while mails of a recap are made. */
    static final Map<UUID, Uni<?>> MEANWHILE = new ConcurrentHashMap<>();

    @Override
    public Uni<Made> links(UUID organization, FollowUp followUp, Collection<RecapDelivery> readers) {
        return BROKEN.contains(followUp.uuid())
                ? Uni.createFrom().failure(new IllegalStateException("no links just now"))
                : meanwhile(followUp.uuid()).replaceWith(new Made(Map.of(), () -> keep(followUp.uuid())));
    }

    private static Uni<?> meanwhile(UUID meeting) {
        Uni<?> other = MEANWHILE.remove(meeting);
        return other == null ? Uni.createFrom().voidItem() : other;
    }

    private static Uni<List<NewChange>> keep(UUID meeting) {
        return NOT_KEPT.contains(meeting)
                ? Uni.createFrom().failure(new IllegalStateException("no transaction just now"))
                : Uni.createFrom().item(List.of());
    }
}
