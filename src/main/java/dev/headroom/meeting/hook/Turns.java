package dev.headroom.meeting.hook;

import io.smallrye.mutiny.Uni;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets organizations take turns: so many at once, first come, first served. Whoever comes again while they wait keeps
 * their place, and whoever comes again after their turn began stands behind the others, however busy they are.
 */
final class Turns {

    private final Function<UUID, Uni<Void>> work;
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private int free;

    /**
     * Prepares the places.
     *
     * @param work what is done in a turn; it never fails
     */
    Turns(int places, Function<UUID, Uni<Void>> work) {
        this.free = places;
        this.work = work;
    }

    void ask(UUID organization) {
        synchronized (this) {
            waiting.add(organization);
        }
        fillPlaces();
    }

    private void fillPlaces() {
        for (var next = take(); next.isPresent(); next = take()) {
            work.apply(next.get()).subscribe().with(done -> leave());
        }
    }

    private synchronized Optional<UUID> take() {
        Iterator<UUID> first = waiting.iterator();
        if (free == 0 || !first.hasNext()) {
            return Optional.empty();
        }
        UUID organization = first.next();
        first.remove();
        free--;
        return Optional.of(organization);
    }

    private void leave() {
        synchronized (this) {
            free++;
        }
        fillPlaces();
    }
}
