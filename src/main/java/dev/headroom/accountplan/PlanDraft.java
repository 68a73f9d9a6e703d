package dev.headroom.accountplan;

import dev.headroom.platform.errors.BadInput;
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
import org.jspecify.annotations.Nullable;

/** A plan's content while it is edited: the parts by id, in their order. */
final class PlanDraft {

    String title;
    LocalDate from;
    LocalDate to;
    UUID owner;
    int reviewEveryDays;

    @Nullable
    String strategy;

    @Nullable
    Stamp strategyUpdated;

    final Map<UUID, PlanCollaborator> collaborators;
    final Map<UUID, PlanAnswer> answers;
    final Map<UUID, PerceivedValue> perceivedValues;
    final Map<UUID, PlanCompetitor> competitors;
    final Map<UUID, PlanObjective> objectives;
    final Map<UUID, PlanAction> actions;
    final Map<UUID, PlanRisk> risks;

    PlanDraft(PlanContent content) {
        title = content.title();
        from = content.from();
        to = content.to();
        owner = content.ownerUuid();
        reviewEveryDays = content.reviewEveryDays();
        strategy = content.strategy();
        strategyUpdated = content.strategyUpdated();
        collaborators = byId(content.collaborators(), PlanCollaborator::memberUuid);
        answers = byId(content.answers(), PlanAnswer::uuid);
        perceivedValues = byId(content.perceivedValues(), PerceivedValue::uuid);
        competitors = byId(content.competitors(), PlanCompetitor::uuid);
        objectives = byId(content.objectives(), PlanObjective::uuid);
        actions = byId(content.actions(), PlanAction::uuid);
        risks = byId(content.risks(), PlanRisk::uuid);
    }

    PlanContent content() {
        return new PlanContent(
                title,
                from,
                to,
                owner,
                reviewEveryDays,
                List.copyOf(collaborators.values()),
                List.copyOf(answers.values()),
                List.copyOf(perceivedValues.values()),
                List.copyOf(competitors.values()),
                strategy,
                strategyUpdated,
                List.copyOf(objectives.values()),
                List.copyOf(actions.values()),
                List.copyOf(risks.values()));
    }

    /** Puts an item in its place, or a new one at the end. One id names one item in the whole plan. */
    <T> void put(Map<UUID, T> part, UUID id, T item) {
        if (!part.containsKey(id) && isTaken(id)) {
            throw new BadInput("Another part of the plan has this id: make a new UUID.", "id");
        }
        part.put(id, item);
    }

    Optional<PlanObjective> objectiveOf(UUID measure) {
        return objectives.values().stream()
                .filter(objective -> objective.measures().stream()
                        .anyMatch(present -> present.uuid().equals(measure)))
                .findFirst();
    }

    Optional<PlanMeasure> measure(UUID id) {
        return objectives.values().stream()
                .flatMap(objective -> objective.measures().stream())
                .filter(measure -> measure.uuid().equals(id))
                .findFirst();
    }

    void putMeasure(PlanObjective objective, PlanMeasure measure) {
        List<PlanMeasure> all = new ArrayList<>(objective.measures());
        int place = all.indexOf(measure(measure.uuid()).orElse(null));
        if (place >= 0) {
            all.set(place, measure);
        } else if (isTaken(measure.uuid())) {
            throw new BadInput("Another part of the plan has this id: make a new UUID.", "id");
        } else {
            all.add(measure);
        }
        objectives.put(objective.uuid(), objective.withMeasures(all));
    }

    void remove(UUID id) {
        boolean removed = parts().anyMatch(part -> part.remove(id) != null) || removeMeasure(id);
        if (!removed) {
            throw new NotFound("The plan has no item with this id: it may be removed already, read the plan again.");
        }
    }

    /** An aim at a measure that is gone would be an aim at nothing. */
    void requireAims() {
        for (PlanAction action : actions.values()) {
            UUID measure = action.aim() == null ? null : action.aim().measureUuid();
            if (measure != null && measure(measure).isEmpty()) {
                throw new BadInput(
                        "The action \"" + action.title() + "\" aims at a measure the plan does not have: choose"
                                + " another aim for it.",
                        "putActions");
            }
        }
    }

    private boolean removeMeasure(UUID id) {
        Optional<PlanObjective> holder = objectiveOf(id);
        holder.ifPresent(objective -> objectives.put(
                objective.uuid(),
                objective.withMeasures(objective.measures().stream()
                        .filter(measure -> !measure.uuid().equals(id))
                        .toList())));
        return holder.isPresent();
    }

    private boolean isTaken(UUID id) {
        return parts().anyMatch(part -> part.containsKey(id)) || measure(id).isPresent();
    }

    private Stream<Map<UUID, ?>> parts() {
        return Stream.of(answers, perceivedValues, competitors, objectives, actions, risks);
    }

    private static <T> Map<UUID, T> byId(List<T> items, Function<T, UUID> id) {
        return items.stream()
                .collect(Collectors.toMap(id, item -> item, (first, second) -> second, LinkedHashMap::new));
    }
}
