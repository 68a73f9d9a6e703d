package dev.headroom.accountplan.relationship;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a team thinks of the people at a customer, for one plan. It holds judgements only: who the people are is kept
 * with the account, and how well they are covered is measured from touches.
 *
 * <p>Each change below returns the map with that change; {@link #next} counts the lot as one version.
 */
@Description("What a team thinks of the people at a customer, for one account plan.")
public record RelationshipMap(
        @Ignore UUID uuid,
        @Ignore UUID accountUuid,

        @NonNull @Description("Counts accepted changes, 0 before the first; send it back as expectedVersion.")
        Integer version,

        @Ignore List<Stakeholder> stakeholders,
        @Ignore List<TeamLink> teamLinks,
        @Ignore List<InfluenceEdge> edges) {

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
    }

    /** A plan's map before anybody has put a contact on it. */
    static RelationshipMap empty(UUID plan, UUID account) {
        return new RelationshipMap(plan, account, 0, List.of(), List.of(), List.of());
    }

    @Id
    @NonNull
    @Description("The map's global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }

    /** Empty when the contact is not on the map. */
    Optional<Stakeholder> stakeholder(UUID contact) {
        return stakeholders.stream()
                .filter(each -> each.contactUuid().equals(contact))
                .findFirst();
    }

    /**
     * Puts a contact on the map, or replaces what is thought of one who is on it already.
     *
     * @param contacts every contact of the plan's accounts
     */
    RelationshipMap withStakeholder(Stakeholder stakeholder, Set<UUID> contacts) {
        UUID contact = stakeholder.contactUuid();
        if (!contacts.contains(contact)) {
            throw new NotFound("The account has no such contact: create the contact first.", "contactId");
        }
        stakeholder(contact).ifPresent(earlier -> requireNotesKept(stakeholder, earlier));
        List<Stakeholder> all =
                replaced(stakeholders, each -> each.contactUuid().equals(contact), stakeholder);
        requireAtMost(MOST_STAKEHOLDERS, all.size(), "stakeholders", "contactId");
        requireAtMost(
                MOST_NOTES, all.stream().mapToInt(each -> each.notes().size()).sum(), "notes", "note");
        return new RelationshipMap(uuid, accountUuid, version, all, teamLinks, edges);
    }

    /** Takes a contact off the map, with every link and line of theirs. */
    RelationshipMap withoutStakeholder(UUID contact) {
        requireStakeholder(contact, "contactId");
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
        requireStakeholder(link.contactUuid(), "contactId");
        List<TeamLink> all = replaced(teamLinks, each -> each.isBetween(link.contactUuid(), link.memberUuid()), link);
        requireAtMost(MOST_TEAM_LINKS, all.size(), "links to team members", "memberId");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, all, edges);
    }

    RelationshipMap withoutTeamLink(UUID contact, UUID member) {
        List<TeamLink> rest = without(teamLinks, each -> each.isBetween(contact, member));
        requireRemoved(teamLinks, rest, "link between this contact and this member", "memberId");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, rest, edges);
    }

    /** Draws a line between two stakeholders, in place of one of the same kind and direction. */
    RelationshipMap withEdge(InfluenceEdge edge) {
        requireStakeholder(edge.fromUuid(), "fromId");
        requireStakeholder(edge.toUuid(), "toId");
        List<InfluenceEdge> all =
                replaced(edges, each -> each.joins(edge.fromUuid(), edge.toUuid(), edge.kind()), edge);
        requireAtMost(MOST_EDGES, all.size(), "lines", "toId");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, teamLinks, all);
    }

    RelationshipMap withoutEdge(UUID from, UUID to, InfluenceKind kind) {
        List<InfluenceEdge> rest = without(edges, each -> each.joins(from, to, kind));
        requireRemoved(edges, rest, "line of this kind between the two", "toId");
        return new RelationshipMap(uuid, accountUuid, version, stakeholders, teamLinks, rest);
    }

    /** The same map as its next version, however many changes led to it. */
    RelationshipMap next() {
        return new RelationshipMap(uuid, accountUuid, version + 1, stakeholders, teamLinks, edges);
    }

    private void requireStakeholder(UUID contact, String field) {
        if (stakeholder(contact).isEmpty()) {
            throw new NotFound("This contact is not on the map: put them on it first.", field);
        }
    }

    private static void requireNotesKept(Stakeholder stakeholder, Stakeholder earlier) {
        if (!stakeholder.continuesNotesOf(earlier)) {
            throw new BadInput("Notes are added, never changed or removed: add one that corrects it.", "note");
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
