package dev.headroom.accountplan.relationship;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a team thinks of the people at a customer, for one plan. It holds judgements only: who the people are is kept
 * with the account, and how well they are covered is measured from touches.
 *
 * <p>Each change below returns the map with that change; {@link #next} counts the lot as one version.
 *
 * @param uuid the plan's
 * @param version counts accepted changes, 0 before the first
 */
public record RelationshipMap(
        UUID uuid,
        UUID accountUuid,
        int version,
        List<Stakeholder> stakeholders,
        List<TeamLink> teamLinks,
        List<InfluenceEdge> edges) {

    public static final String TYPE = "RelationshipMap";

    /** Ten to fifteen people are what a team can care for; a thousand hold an imported organization chart. */
    static final int MOST_STAKEHOLDERS = 1_000;

    /** At their longest they take 12 MB in any script, and a stored document holds 16. */
    static final int MOST_NOTES = 1_500;

    /** Three of us for each stakeholder. */
    static final int MOST_TEAM_LINKS = 3_000;

    /** Two for each stakeholder: more lines than that can't be read as a picture. */
    static final int MOST_EDGES = 2_000;

    public RelationshipMap {
        stakeholders = List.copyOf(stakeholders);
        teamLinks = List.copyOf(teamLinks);
        edges = List.copyOf(edges);
        int notes = stakeholders.stream().mapToInt(each -> each.notes().size()).sum();
        requireAtMost(MOST_STAKEHOLDERS, stakeholders.size(), "stakeholders", "contact");
        requireAtMost(MOST_NOTES, notes, "notes", "text");
        requireAtMost(MOST_TEAM_LINKS, teamLinks.size(), "links to team members", "member");
        requireAtMost(MOST_EDGES, edges.size(), "lines", "to");
    }

    /** A plan's map before anybody has put a contact on it. */
    static RelationshipMap empty(UUID plan, UUID account) {
        return new RelationshipMap(plan, account, 0, List.of(), List.of(), List.of());
    }

    /** Empty when the contact is not on the map. */
    Optional<Stakeholder> stakeholder(UUID contact) {
        return stakeholders.stream()
                .filter(each -> each.contactUuid().equals(contact))
                .findFirst();
    }

    /** Empty when nothing is said about the two. */
    Optional<TeamLink> teamLink(UUID contact, UUID member) {
        return teamLinks.stream()
                .filter(each -> each.isBetween(contact, member))
                .findFirst();
    }

    /** Empty when there is no such line. */
    Optional<InfluenceEdge> edge(UUID from, UUID to, InfluenceKind kind) {
        return edges.stream().filter(each -> each.joins(from, to, kind)).findFirst();
    }

    /**
     * Puts a contact on the map, or replaces what is thought of one who is on it already.
     *
     * @param contacts every contact of the plan's accounts
     */
    RelationshipMap withStakeholder(Stakeholder stakeholder, Set<UUID> contacts) {
        UUID contact = stakeholder.contactUuid();
        if (!contacts.contains(contact)) {
            throw new NotFound("The account has no such contact: create the contact first.", "contact");
        }
        stakeholder(contact).ifPresent(earlier -> requireNotesKept(stakeholder, earlier));
        List<Stakeholder> all =
                replaced(stakeholders, each -> each.contactUuid().equals(contact), stakeholder);
        return new RelationshipMap(uuid, accountUuid, version, all, teamLinks, edges);
    }

    /** Takes a contact off the map, with every link and line of theirs. */
    RelationshipMap withoutStakeholder(UUID contact) {
        requireStakeholder(contact, "contact");
        return new RelationshipMap(
                uuid,
                accountUuid,
                version,
                without(stakeholders, each -> each.contactUuid().equals(contact)),
                without(teamLinks, each -> each.contactUuid().equals(contact)),
                without(edges, each -> each.touches(contact)));
    }

    /** Says what a member is to a stakeholder, in place of what was said before. */
    RelationshipMap withTeamLink(TeamLink link) {
        requireStakeholder(link.contactUuid(), "contact");
        List<TeamLink> all = replaced(teamLinks, each -> each.isBetween(link.contactUuid(), link.memberUuid()), link);
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, all, edges);
    }

    RelationshipMap withoutTeamLink(UUID contact, UUID member) {
        List<TeamLink> rest = without(teamLinks, each -> each.isBetween(contact, member));
        requireRemoved(teamLinks, rest, "link between this contact and this member", "member");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, rest, edges);
    }

    /** Draws a line between two stakeholders, in place of one of the same kind and direction. */
    RelationshipMap withEdge(InfluenceEdge edge) {
        requireStakeholder(edge.fromUuid(), "from");
        requireStakeholder(edge.toUuid(), "to");
        List<InfluenceEdge> all =
                replaced(edges, each -> each.joins(edge.fromUuid(), edge.toUuid(), edge.kind()), edge);
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, teamLinks, all);
    }

    RelationshipMap withoutEdge(UUID from, UUID to, InfluenceKind kind) {
        List<InfluenceEdge> rest = without(edges, each -> each.joins(from, to, kind));
        requireRemoved(edges, rest, "line of this kind between the two", "to");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, teamLinks, rest);
    }

    /** Whether every link and line is of contacts on the map: two people's changes put together may break that. */
    boolean isWhole() {
        Set<UUID> on = stakeholders.stream().map(Stakeholder::contactUuid).collect(Collectors.toSet());
        return teamLinks.stream().allMatch(link -> on.contains(link.contactUuid()))
                && edges.stream().allMatch(edge -> on.contains(edge.fromUuid()) && on.contains(edge.toUuid()));
    }

    /** The same map as its next version, however many changes led to it. */
    RelationshipMap next() {
        return new RelationshipMap(uuid, accountUuid, version + 1, stakeholders, teamLinks, edges);
    }

    Stakeholder requireStakeholder(UUID contact, String field) {
        return stakeholder(contact)
                .orElseThrow(() -> new NotFound("This contact is not on the map: put them on it first.", field));
    }

    private static void requireNotesKept(Stakeholder stakeholder, Stakeholder earlier) {
        if (!stakeholder.continuesNotesOf(earlier)) {
            throw new BadInput("Notes are added, never changed or removed: add one that corrects it.", "text");
        }
    }

    private static void requireAtMost(int most, int size, String what, String field) {
        if (size > most) {
            throw new LimitExceeded("A map holds at most " + most + " " + what + ", and this one is full.", field);
        }
    }

    private static void requireRemoved(List<?> before, List<?> after, String what, String field) {
        if (before.size() == after.size()) {
            throw new NotFound("The map has no " + what + ": read it again.", field);
        }
    }

    /** The list with the value where its predecessor stood, or at the end. */
    private static <T> List<T> replaced(List<T> all, Predicate<T> predecessor, T value) {
        List<T> result = new ArrayList<>(all);
        result.replaceAll(each -> predecessor.test(each) ? value : each);
        if (all.stream().noneMatch(predecessor)) {
            result.add(value);
        }
        return result;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> removed) {
        return all.stream().filter(removed.negate()).toList();
    }
}
