package dev.headroom.account.spend;

import dev.headroom.account.spend.FactVersion.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of observations changes in what is believed, taken in order: a repeated one changes nothing, a differing
 * one replaces the one before it, and no contract is ever there twice.
 */
final class FactChanges {

    private final Map<Contract, FactVersion> current;
    private final List<FactVersion> replaced = new ArrayList<>();
    private final List<FactVersion> added = new ArrayList<>();
    private int unchanged;

    FactChanges(Map<Contract, FactVersion> believed) {
        this.current = new HashMap<>(believed);
    }

    /** Takes an observation in; its id and version hold if the contract is new. */
    void observe(FactVersion observed) {
        FactVersion believed = current.get(observed.contract());
        if (believed != null && believed.saysTheSameAs(observed)) {
            unchanged++;
            return;
        }
        FactVersion next = observed;
        if (believed != null) {
            replaced.add(believed);
            next = observed.after(believed);
        }
        added.add(next);
        current.put(next.contract(), next);
    }

    /** Versions that no longer hold, among them versions added and replaced by the same list. */
    List<FactVersion> replaced() {
        return List.copyOf(replaced);
    }

    List<FactVersion> added() {
        return List.copyOf(added);
    }

    int unchanged() {
        return unchanged;
    }
}
