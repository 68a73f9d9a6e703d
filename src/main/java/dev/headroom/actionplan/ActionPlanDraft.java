package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan says while it is edited: the parts by id, in their order. */
final class ActionPlanDraft {

    String title;
    String outcome;
    LocalDate targetOn;
    final Map<Side, SideCalendar> calendars;
    final Map<UUID, Participant> participants;
    final Map<UUID, Milestone> milestones;
    final Map<UUID, Task> tasks;
    final Map<UUID, TaskDependency> dependencies;

    ActionPlanDraft(ActionPlanContent content) {
        title = content.title();
        outcome = content.outcome();
        targetOn = content.targetOn();
        calendars = by(content.calendars(), SideCalendar::side);
        participants = by(content.participants(), Participant::uuid);
        milestones = by(content.milestones(), Milestone::uuid);
        tasks = by(content.tasks(), Task::uuid);
        dependencies = by(content.dependencies(), TaskDependency::uuid);
    }

    ActionPlanContent content() {
        return new ActionPlanContent(
                title,
                outcome,
                targetOn,
                List.copyOf(calendars.values()),
                List.copyOf(participants.values()),
                List.copyOf(milestones.values()),
                List.copyOf(tasks.values()),
                List.copyOf(dependencies.values()));
    }

    void put(Participant participant) {
        put(participants, ActionPlanLimits.PARTICIPANTS, "participants", participant.uuid(), participant);
    }

    void put(Milestone milestone) {
        put(milestones, ActionPlanLimits.MILESTONES, "milestones", milestone.uuid(), milestone);
    }

    void put(Task task) {
        put(tasks, ActionPlanLimits.TASKS, "tasks", task.uuid(), task);
    }

    void put(TaskDependency dependency) {
        put(dependencies, ActionPlanLimits.DEPENDENCIES, "dependencies", dependency.uuid(), dependency);
    }

    /** Puts an item in its place, or a new one at the end. One id names one item in the whole plan. */
    private <T> void put(Map<UUID, T> part, int most, String name, UUID id, T item) {
        if (!part.containsKey(id)) {
            requireFree(id);
            if (part.size() >= most) {
                throw new LimitExceeded("A plan holds at most " + most + " " + name + ": remove some first.");
            }
        }
        part.put(id, item);
    }

    void put(Milestone milestone, MilestoneOutcome outcome) {
        List<MilestoneOutcome> all = new ArrayList<>(milestone.outcomes());
        int place = all.indexOf(outcome(outcome.uuid()).orElse(null));
        if (place >= 0) {
            all.set(place, outcome);
        } else {
            requireFree(outcome.uuid());
            all.add(outcome);
        }
        milestones.put(milestone.uuid(), milestone.withOutcomes(all));
    }

    Optional<Milestone> milestoneOf(UUID outcome) {
        return milestones.values().stream()
                .filter(milestone -> milestone.outcomes().stream()
                        .anyMatch(present -> present.uuid().equals(outcome)))
                .findFirst();
    }

    Optional<MilestoneOutcome> outcome(UUID id) {
        return milestones.values().stream()
                .flatMap(milestone -> milestone.outcomes().stream())
                .filter(outcome -> outcome.uuid().equals(id))
                .findFirst();
    }

    /** Removes an item, and the dependencies that would hang on nothing. */
    void remove(UUID id) {
        boolean removed = parts().anyMatch(part -> part.remove(id) != null) || removeOutcome(id);
        if (!removed) {
            throw new NotFound("The plan has no item with this id: it may be removed already, read the plan again.");
        }
        dependencies
                .values()
                .removeIf(link -> link.fromUuid().equals(id) || link.toUuid().equals(id));
    }

    private boolean removeOutcome(UUID id) {
        Optional<Milestone> holder = milestoneOf(id);
        holder.ifPresent(milestone -> milestones.put(
                milestone.uuid(),
                milestone.withOutcomes(milestone.outcomes().stream()
                        .filter(outcome -> !outcome.uuid().equals(id))
                        .toList())));
        return holder.isPresent();
    }

    private void requireFree(UUID id) {
        if (parts().anyMatch(part -> part.containsKey(id)) || outcome(id).isPresent()) {
            throw new BadInput("Another part of the plan has this id: make a new UUID.", "id");
        }
    }

    private Stream<Map<UUID, ?>> parts() {
        return Stream.of(participants, milestones, tasks, dependencies);
    }

    private static <K, T> Map<K, T> by(List<T> items, Function<T, K> key) {
        return items.stream()
                .collect(Collectors.toMap(key, item -> item, (first, second) -> second, LinkedHashMap::new));
    }
}
