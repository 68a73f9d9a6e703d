package dev.headroom.accountplan;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What outside itself a plan names. An edit is accepted only when everything it names anew exists and may be seen. */
public record PlanReferences(
        Set<UUID> members,
        Set<UUID> contacts,
        Set<UUID> vendors,
        Set<UUID> units,
        Set<UUID> offerings,
        Set<String> sources) {

    static final PlanReferences NONE = new PlanReferences(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public PlanReferences {
        members = Set.copyOf(members);
        contacts = Set.copyOf(contacts);
        vendors = Set.copyOf(vendors);
        units = Set.copyOf(units);
        offerings = Set.copyOf(offerings);
        sources = Set.copyOf(sources);
    }

    public static PlanReferences of(PlanContent content) {
        Stream<@Nullable UUID> members = Stream.of(
                        Stream.of(content.ownerUuid()),
                        content.collaborators().stream().map(PlanCollaborator::memberUuid),
                        content.objectives().stream().map(PlanObjective::ownerUuid),
                        content.actions().stream().map(PlanAction::ownerUuid),
                        content.risks().stream().map(PlanRisk::ownerUuid))
                .flatMap(ids -> ids);
        Stream<@Nullable UUID> contacts = Stream.of(
                        content.answers().stream().map(answer -> answer.said().contactUuid()),
                        content.perceivedValues().stream()
                                .map(value -> value.said().contactUuid()),
                        aims(content).map(ActionAim::contactUuid))
                .flatMap(ids -> ids);
        return new PlanReferences(
                known(members),
                known(contacts),
                known(content.competitors().stream().map(PlanCompetitor::vendorUuid)),
                known(Stream.concat(
                        content.measures().map(PlanMeasure::unitUuid),
                        aims(content).map(ActionAim::unitUuid))),
                known(Stream.concat(
                        content.measures().map(PlanMeasure::offeringUuid),
                        aims(content).map(ActionAim::offeringUuid))),
                known(content.measures().map(PlanMeasure::source)));
    }

    /** What this names and the other does not: after minus before is what to check. */
    public PlanReferences minus(PlanReferences before) {
        return new PlanReferences(
                without(members, before.members),
                without(contacts, before.contacts),
                without(vendors, before.vendors),
                without(units, before.units),
                without(offerings, before.offerings),
                without(sources, before.sources));
    }

    /** What either names. */
    public PlanReferences plus(PlanReferences other) {
        return new PlanReferences(
                both(members, other.members),
                both(contacts, other.contacts),
                both(vendors, other.vendors),
                both(units, other.units),
                both(offerings, other.offerings),
                both(sources, other.sources));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private static <T> Set<T> both(Set<T> ids, Set<T> others) {
        Set<T> all = new HashSet<>(ids);
        all.addAll(others);
        return all;
    }

    private static Stream<ActionAim> aims(PlanContent content) {
        return content.actions().stream().map(PlanAction::aim).filter(Objects::nonNull);
    }

    private static <T> Set<T> known(Stream<@Nullable T> ids) {
        return ids.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> ids, Set<T> others) {
        Set<T> rest = new HashSet<>(ids);
        rest.removeAll(others);
        return rest;
    }
}
