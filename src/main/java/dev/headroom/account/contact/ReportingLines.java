package dev.headroom.account.contact;

import dev.headroom.platform.sql.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports to whom in one account, to find out whether one more line would close a circle: by the rules of
 * {@link Trees}, but for thousands of lines at once.
 */
final class ReportingLines {

    private final Map<UUID, UUID> managers = new HashMap<>();
    private final Map<UUID, Set<UUID>> reports = new HashMap<>();

    void put(UUID contact, @Nullable UUID manager) {
        UUID before = managers.remove(contact);
        if (before != null) {
            reportsOf(before).remove(contact);
        }
        if (manager != null) {
            managers.put(contact, manager);
            reportsOf(manager).add(contact);
        }
    }

    /** Whether a contact can report to a manager while some others are about to report to the contact. */
    boolean canReport(UUID contact, UUID manager, Collection<UUID> others) {
        List<UUID> above = upFrom(manager);
        int below = others.stream().mapToInt(this::depth).max().orElse(0);
        return !above.contains(contact)
                && others.stream().noneMatch(above::contains)
                && above.size() + Math.max(depth(contact), 1 + below) <= Trees.DEEPEST;
    }

    /** A contact and those above it. */
    private List<UUID> upFrom(UUID contact) {
        List<UUID> chain = new ArrayList<>();
        UUID next = contact;
        while (next != null && chain.size() <= Trees.DEEPEST) {
            chain.add(next);
            next = managers.get(next);
        }
        return chain;
    }

    /** How many levels a contact and those below it make. */
    private int depth(UUID contact) {
        return 1
                + reports.getOrDefault(contact, Set.of()).stream()
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }

    private Set<UUID> reportsOf(UUID manager) {
        return reports.computeIfAbsent(manager, none -> new HashSet<>());
    }
}
