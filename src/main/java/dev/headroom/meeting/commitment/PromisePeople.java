package dev.headroom.meeting.commitment;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.platform.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among those who promised something. Somebody known by name first and identified later is one person; two
 * of the same name with different customers are two. So a name means the one person of that name who was identified on
 * the same side with the same account, where there is just one, and otherwise somebody of that account only. Pure.
 */
final class PromisePeople {

    private final Map<Named, Set<String>> identified = new HashMap<>();

    PromisePeople(List<Commitment> promises) {
        for (Commitment promise : promises) {
            owner(promise).filter(PromisePeople::isIdentified).ifPresent(owner -> identified
                    .computeIfAbsent(named(promise, owner), absent -> new HashSet<>())
                    .add(owner.key()));
        }
    }

    /**
     * A person on a side: whoever changes sides is counted twice, once for each.
     *
     * @param account the one they are known with by name only; null for whoever is identified
     */
    record Person(String key, MeetingSide side, @Nullable UUID account) {}

    private record Named(UUID account, MeetingSide side, String name) {}

    /** Who is to keep it; empty when nobody is named. */
    Optional<Person> of(Commitment promise) {
        return owner(promise).map(owner -> person(promise, owner));
    }

    private Person person(Commitment promise, CommitmentOwner owner) {
        MeetingSide side = promise.getSide();
        if (isIdentified(owner)) {
            return new Person(owner.key(), side, null);
        }
        Set<String> known = identified.getOrDefault(named(promise, owner), Set.of());
        return known.size() == 1
                ? new Person(known.iterator().next(), side, null)
                : new Person(owner.key(), side, promise.accountUuid());
    }

    private static Named named(Commitment promise, CommitmentOwner owner) {
        return new Named(promise.accountUuid(), promise.getSide(), Text.key(owner.name()));
    }

    static boolean isIdentified(CommitmentOwner owner) {
        return owner.memberUuid() != null || owner.contactUuid() != null;
    }

    private static Optional<CommitmentOwner> owner(Commitment promise) {
        return Optional.ofNullable(promise.getOwner());
    }
}
