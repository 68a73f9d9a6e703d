package dev.headroom.accountplan.relationship;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.errors.Conflict;
import dev.headroom.platform.errors.Conflict.Clash;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.merge.DocumentShape;
import dev.headroom.platform.merge.MergeConflict;
import dev.headroom.platform.merge.Merged;
import dev.headroom.platform.merge.ThreeWayMerge;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts somebody's change together with those made since the version they saw. Stakeholders, links and lines go by whom
 * they are about; notes of both are kept, the others' first.
 */
final class RelationshipMerge {

    private static final DocumentShape SHAPE = DocumentShape.PLAIN
            .leavingOut("version")
            .keyedBy("stakeholders", "contactUuid")
            .keyedBy("stakeholders[].notes", "at", "author", "text")
            .keyedBy("teamLinks", "contactUuid", "memberUuid")
            .keyedBy("edges", "fromUuid", "toUuid", "kind");

    private static final Clash BROKEN = new Clash(
            List.of("expectedVersion"),
            "Somebody else took a contact off the map that you draw a link or line to, or drew one to a contact that"
                    + " you take off: take the current map from this answer and decide.");

    private final Documents<RelationshipMap> documents;

    RelationshipMerge(Documents<RelationshipMap> documents) {
        this.documents = documents;
    }

    /**
     * Theirs with my changes, still of their version; a conflict that names both values where both changed the same.
     *
     * @param clash words a field that both changed
     */
    RelationshipMap merged(
            RelationshipMap base, RelationshipMap mine, RelationshipMap theirs, Function<MergeConflict, Clash> clash) {
        RelationshipMap began = begunByBoth(base, mine, theirs);
        Merged merged = ThreeWayMerge.merge(tree(began), tree(mine), tree(theirs), SHAPE);
        if (!merged.conflicts().isEmpty()) {
            throw new Conflict(theirs, merged.conflicts().stream().map(clash).toList());
        }
        RelationshipMap map = map(merged, theirs);
        if (!map.isWhole()) {
            throw new Conflict(theirs, List.of(BROKEN));
        }
        return map;
    }

    /** A map, unless each side keeps within a limit and both together do not. */
    private RelationshipMap map(Merged merged, RelationshipMap theirs) {
        try {
            return documents.fromTree(merged.value());
        } catch (IllegalArgumentException failure) {
            throw Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                    .filter(DomainException.class::isInstance)
                    .map(DomainException.class::cast)
                    .findFirst()
                    .<RuntimeException>map(refusal -> new Conflict(theirs, List.of(together(refusal))))
                    .orElse(failure);
        }
    }

    private static Clash together(DomainException refusal) {
        return new Clash(
                List.of("expectedVersion"),
                "Your change does not go together with what somebody else changed meanwhile. " + refusal.sentence());
    }

    /** Whoever both put on the map meanwhile was there unjudged, so that what each of them says of them is kept. */
    private static RelationshipMap begunByBoth(RelationshipMap base, RelationshipMap mine, RelationshipMap theirs) {
        RelationshipMap begun = base;
        for (Stakeholder stakeholder : mine.stakeholders()) {
            UUID contact = stakeholder.contactUuid();
            if (base.stakeholder(contact).isEmpty()
                    && theirs.stakeholder(contact).isPresent()) {
                begun = begun.withStakeholder(Stakeholder.unjudged(contact), Set.of(contact));
            }
        }
        for (TeamLink link : mine.teamLinks()) {
            UUID contact = link.contactUuid();
            UUID member = link.memberUuid();
            if (base.teamLink(contact, member).isEmpty()
                    && theirs.teamLink(contact, member).isPresent()) {
                begun = begun.withTeamLink(new TeamLink(contact, member, null, null));
            }
        }
        return begun;
    }

    private JsonNode tree(RelationshipMap map) {
        return documents.tree(map);
    }
}
