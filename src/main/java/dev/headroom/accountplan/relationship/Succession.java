package dev.headroom.accountplan.relationship;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which contacts to turn to when somebody leaves. */
final class Succession {

    private static final Comparator<Engagement.Standing> NEAREST_FIRST = Comparator.comparing(
                    Engagement.Standing::engaged)
            .thenComparing(Engagement.Standing::measured)
            .reversed()
            .thenComparing(standing -> standing.contact().level())
            .thenComparing(standing -> standing.contact().uuid());

    private final Engagement engagement;

    Succession(Engagement engagement) {
        this.engagement = engagement;
    }

    /**
     * After a person at the customer: whoever they reported to, whoever reported to the same contact, and whoever
     * reported to them; those we know best first.
     */
    List<UUID> afterPerson(UUID person) {
        List<MapContact> roles = engagement.standings().stream()
                .map(Engagement.Standing::contact)
                .filter(contact -> contact.person().equals(person))
                .toList();
        Set<UUID> own = roles.stream().map(MapContact::uuid).collect(Collectors.toSet());
        Set<UUID> superiors = roles.stream()
                .map(MapContact::reportsTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return nearest(standing -> {
            MapContact contact = standing.contact();
            UUID superior = contact.reportsTo();
            boolean below = superior != null && (superiors.contains(superior) || own.contains(superior));
            return (below || superiors.contains(contact.uuid()))
                    && !contact.person().equals(person);
        });
    }

    /** After one of us: the engaged contacts whom nobody else of us was in touch with; those we know best first. */
    List<UUID> afterMember(UUID member) {
        return nearest(standing ->
                standing.engaged() && member.equals(standing.members().only()));
    }

    private List<UUID> nearest(Predicate<Engagement.Standing> wanted) {
        return engagement.standings().stream()
                .filter(wanted)
                .sorted(NEAREST_FIRST)
                .limit(DepartureShock.MOST_TO_TURN_TO)
                .map(standing -> standing.contact().uuid())
                .toList();
    }
}
