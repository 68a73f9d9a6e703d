package dev.headroom.accountplan.relationship;

import dev.headroom.access.people.Member;
import dev.headroom.account.contact.Contact;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import dev.headroom.platform.mutations.Patch;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the next map from what somebody sends. Removals go first; a refusal names the item it is about. */
final class RelationshipEdit {

    /** What nobody has for their id: it is refused as any other id that does not exist. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Set<UUID> contacts;
    private final Set<UUID> members;
    private final String author;
    private final OffsetDateTime now;
    private RelationshipMap map;

    private RelationshipEdit(
            RelationshipMap map, Set<UUID> contacts, Set<UUID> members, String author, OffsetDateTime now) {
        this.map = map;
        this.contacts = contacts;
        this.members = members;
        this.author = author;
        this.now = now;
    }

    /**
     * What an edit may name, and who makes it.
     *
     * @param contacts every contact of the plan's accounts
     * @param members those of the edit's members who exist
     */
    record Context(Set<UUID> contacts, Set<UUID> members, String author, OffsetDateTime now) {

        /** The map with everything that is sent, still of its version. */
        RelationshipMap applied(RelationshipMap map, RelationshipInput.Change input) {
            return new RelationshipEdit(map, contacts, members, author, now).applied(input);
        }
    }

    private RelationshipMap applied(RelationshipInput.Change input) {
        Patch.each(input.removeEdges(), "removeEdges", this::remove);
        Patch.each(input.removeTeamLinks(), "removeTeamLinks", this::remove);
        Patch.each(input.removeStakeholders(), "removeStakeholders", this::remove);
        Patch.each(input.putStakeholders(), "putStakeholders", this::put);
        Patch.each(input.addNotes(), "addNotes", this::add);
        Patch.each(input.putTeamLinks(), "putTeamLinks", this::put);
        Patch.each(input.putEdges(), "putEdges", this::put);
        return map;
    }

    private void remove(RelationshipInput.RemoveEdge input) {
        map = map.withoutEdge(contact(input.from()), contact(input.to()), input.kind());
    }

    private void remove(RelationshipInput.RemoveTeamLink input) {
        map = map.withoutTeamLink(contact(input.contact()), member(input.member()));
    }

    private void remove(RelationshipInput.RemoveStakeholder input) {
        map = map.withoutStakeholder(contact(input.contact()));
    }

    private void put(RelationshipInput.PutStakeholder input) {
        UUID contact = contact(input.contact);
        Stakeholder present = map.stakeholder(contact).orElseGet(() -> Stakeholder.unjudged(contact));
        CoverageLevel typed = Patch.optional(input.typedCoverage, present.typedCoverage());
        map = map.withStakeholder(
                new Stakeholder(
                        contact,
                        Patch.optional(input.decisionRole, present.decisionRole()),
                        Patch.optional(input.influence, present.influence()),
                        Patch.optional(input.disposition, present.disposition()),
                        Patch.optional(input.politicalStatus, present.politicalStatus()),
                        Patch.optional(input.orientation, present.orientation()),
                        typed == null ? CoverageLevel.UNKNOWN : typed,
                        present.notes()),
                contacts);
    }

    private void add(RelationshipInput.AddNote input) {
        UUID contact = contact(input.contact());
        Stakeholder present = map.requireStakeholder(contact, "contact");
        map = map.withStakeholder(present.withNote(new StakeholderNote(input.text(), author, now)), contacts);
    }

    private void put(RelationshipInput.PutTeamLink input) {
        UUID contact = contact(input.contact);
        UUID member = member(input.member);
        if (!members.contains(member)) {
            throw new NotFound("There is no such member: choose one of your organization.", "member");
        }
        Optional<TeamLink> present = map.teamLink(contact, member);
        map = map.withTeamLink(new TeamLink(
                contact,
                member,
                Patch.optional(input.current, value(present.map(TeamLink::current))),
                Patch.optional(input.wanted, value(present.map(TeamLink::wanted)))));
    }

    private void put(RelationshipInput.PutEdge input) {
        UUID from = contact(input.from);
        UUID to = contact(input.to);
        Optional<InfluenceEdge> present = map.edge(from, to, input.kind);
        map = map.withEdge(new InfluenceEdge(
                from,
                to,
                input.kind,
                Patch.optional(input.strength, value(present.map(InfluenceEdge::strength))),
                Patch.optional(input.note, value(present.map(InfluenceEdge::note)))));
    }

    private static <T> @Nullable T value(Optional<T> present) {
        return present.orElse(null);
    }

    static UUID contact(String id) {
        return GlobalId.uuid(id, Contact.TYPE).orElse(NOBODY);
    }

    static UUID member(String id) {
        return GlobalId.uuid(id, Member.TYPE).orElse(NOBODY);
    }
}
