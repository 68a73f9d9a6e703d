package dev.headroom.actionplan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which tasks a hold point stops: whatever comes after a milestone that must be verified first and is not. */
final class HoldPoints {

    private final ActionPlanContent content;
    private final PlanProgress progress;

    HoldPoints(ActionPlanContent content, PlanProgress progress) {
        this.content = content;
        this.progress = progress;
    }

    /** The hold point that stops a task; empty when none does. */
    Optional<Milestone> stopping(UUID task) {
        Map<UUID, List<UUID>> before = predecessors();
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> waiting = new ArrayDeque<>(before.getOrDefault(task, List.of()));
        while (!waiting.isEmpty()) {
            UUID earlier = waiting.pop();
            if (!seen.add(earlier)) {
                continue;
            }
            Optional<Milestone> stop = content.milestone(earlier)
                    .filter(milestone -> milestone.holdPoint() && !progress.isVerified(milestone));
            if (stop.isPresent()) {
                return stop;
            }
            waiting.addAll(before.getOrDefault(earlier, List.of()));
        }
        return Optional.empty();
    }

    private Map<UUID, List<UUID>> predecessors() {
        Map<UUID, List<UUID>> before = new HashMap<>();
        content.dependencies().forEach(link -> before.computeIfAbsent(link.toUuid(), absent -> new ArrayList<>())
                .add(link.fromUuid()));
        content.tasks().forEach(task -> before.computeIfAbsent(task.milestoneUuid(), absent -> new ArrayList<>())
                .add(task.uuid()));
        return before;
    }
}
