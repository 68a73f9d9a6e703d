package dev.headroom.actionplan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which tasks and milestones a hold point stops: whatever comes after a milestone that must be verified first and is
 * not. Where several do, the first of the plan's is named, because it is to be reached first.
 */
public final class HoldPoints {

    private final Map<UUID, Milestone> stopping = new HashMap<>();

    public HoldPoints(ActionPlanContent content, PlanProgress progress) {
        List<Milestone> holding = content.milestones().stream()
                .filter(milestone -> milestone.holdPoint() && !progress.isVerified(milestone))
                .toList();
        if (!holding.isEmpty()) {
            Map<UUID, List<UUID>> after = successors(content);
            holding.forEach(milestone -> stop(milestone, after));
        }
    }

    /** The hold point that stops a task or milestone; empty when none does. */
    public Optional<Milestone> stopping(UUID target) {
        return Optional.ofNullable(stopping.get(target));
    }

    /** What an earlier hold point stops, stops all that follows already. */
    private void stop(Milestone milestone, Map<UUID, List<UUID>> after) {
        Deque<UUID> waiting = new ArrayDeque<>(after.getOrDefault(milestone.uuid(), List.of()));
        while (!waiting.isEmpty()) {
            UUID next = waiting.pop();
            if (stopping.putIfAbsent(next, milestone) == null) {
                waiting.addAll(after.getOrDefault(next, List.of()));
            }
        }
    }

    /** All that comes after a milestone, however far. */
    static Set<UUID> after(UUID milestone, ActionPlanContent content) {
        Map<UUID, List<UUID>> successors = successors(content);
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> waiting = new ArrayDeque<>(List.of(milestone));
        while (!waiting.isEmpty()) {
            for (UUID next : successors.getOrDefault(waiting.pop(), List.of())) {
                if (found.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return found;
    }

    private static Map<UUID, List<UUID>> successors(ActionPlanContent content) {
        Map<UUID, List<UUID>> after = new HashMap<>();
        content.dependencies().forEach(link -> after.computeIfAbsent(link.fromUuid(), absent -> new ArrayList<>())
                .add(link.toUuid()));
        content.tasks().forEach(task -> after.computeIfAbsent(task.uuid(), absent -> new ArrayList<>())
                .add(task.milestoneUuid()));
        return after;
    }
}
