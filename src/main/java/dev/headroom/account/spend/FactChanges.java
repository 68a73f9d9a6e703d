package dev.headroom.account.spend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a list of observations changes in what is believed, taken in order: a repeated one changes nothing, a differing
 * one replaces the one before it, and no contract is ever there twice.
 */
final class FactChanges {

    private final Function<FactVersion, Object> identity;
    private final Map<Object, FactVersion> current = new HashMap<>();
    private final List<FactVersion> replaced = new ArrayList<>();
    private final List<FactVersion> added = new ArrayList<>();
    private final List<FactVersion> ended = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<UUID, FactVersion> confirmed = new LinkedHashMap<>();
    private int unchanged;

    private FactChanges(Function<FactVersion, Object> identity, Collection<FactVersion> believed) {
        this.identity = identity;
        for (FactVersion fact : believed) {
            FactVersion earlier = current.put(identity.apply(fact), fact);
            if (earlier != null) {
                ended.add(earlier);
            }
        }
    }

    /** A contract is what unit, vendor, reference and title say together. */
    static FactChanges byContract(Collection<FactVersion> believed) {
        return new FactChanges(FactVersion::contract, believed);
    }

    /** A vendor's reference alone says which contract it is. Of what was believed under one twice the last stays. */
    static FactChanges byReference(Collection<FactVersion> believed) {
        return new FactChanges(fact -> fact.contract().byReference(), believed);
    }

    /**
     * Whether its file says two things of a contract that has no number of its own: they may well be two contracts, and
     * to take the second for a correction would lose the first.
     */
    boolean contradict(FactVersion observed) {
        Object key = identity.apply(observed);
        FactVersion believed = current.get(key);
        return observed.contract().reference().isEmpty()
                && believed != null
                && !believed.saysTheSameAs(observed)
                && (seen.contains(key) || Objects.equals(believed.job(), observed.job()));
    }

    /** Takes an observation in; its id and version hold if the contract is new. */
    void observe(FactVersion observed) {
        seen.add(identity.apply(observed));
        FactVersion believed = current.get(identity.apply(observed));
        if (believed != null && believed.saysTheSameAs(observed)) {
            unchanged++;
            if (!Objects.equals(believed.job(), observed.job())) {
                confirmed.put(believed.id(), believed);
            }
            return;
        }
        FactVersion next = observed;
        if (believed != null) {
            replaced.add(believed);
            confirmed.remove(believed.id());
            next = observed.after(believed);
        }
        added.add(next);
        current.put(identity.apply(next), next);
    }

    /** Versions that no longer hold, among them versions added and replaced by the same list. */
    List<FactVersion> replaced() {
        return List.copyOf(replaced);
    }

    List<FactVersion> added() {
        return List.copyOf(added);
    }

    /** Facts that are gone: another one says what they said. */
    List<FactVersion> ended() {
        return List.copyOf(ended);
    }

    /** What other imports have recorded, and this list says as well, to its end; each fact once. */
    Collection<FactVersion> confirmed() {
        return List.copyOf(confirmed.values());
    }

    int unchanged() {
        return unchanged;
    }
}
