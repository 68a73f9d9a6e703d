package dev.headroom.platform.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Follows the log: everything after a place, then everything as it comes, at the reader's pace. */
@ApplicationScoped
public class ChangeFeed {

    /** Bounds what one read keeps in memory. */
    private static final int PAGE = 500;

    /** A change waits at most this long for a lost notification or for an older transaction to end. */
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChangeLog log;
    private final ChangeSignal signal;

    ChangeFeed(ChangeLog log, ChangeSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    public Multi<Change> follow(UUID organization, SyncVersion from) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Reader(from), reader -> next(organization, reader))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    private Uni<List<Change>> next(UUID organization, Reader reader) {
        return log.after(organization, reader.place, PAGE).call(page -> {
            if (page.isEmpty()) {
                return signal.nextOrAfter(POLL);
            }
            reader.place = page.get(page.size() - 1).syncVersion();
            return Uni.createFrom().voidItem();
        });
    }

    /** How far one follower has read; used by one read after the other, never by two. */
    private static final class Reader {

        private SyncVersion place;

        private Reader(SyncVersion place) {
            this.place = place;
        }
    }
}
