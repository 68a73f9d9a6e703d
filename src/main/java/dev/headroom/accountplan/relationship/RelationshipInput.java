package dev.headroom.accountplan.relationship;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the mutation on relationship maps. What may be left out or set to null is a class, not a record: JSON
 * binding tells a field left out (null) from one set to null (empty) only there.
 */
public final class RelationshipInput {

    private RelationshipInput() {}

    @Input("ChangeRelationshipMapInput")
    @Description("A change of a plan's relationship map; the first one makes it. What is left out stays as it is."
            + " Removals go first; then everything is put, in the order of the fields. When somebody else changed the"
            + " map meanwhile, both changes are kept where they are about different fields.")
    public record Change(
            @Id @NonNull @Description("The account plan.") String accountPlan,

            @NonNull @Description("The map's version the change was made on; 0 before the first.")
            Integer expectedVersion,

            @Nullable @Description("An idempotency key: the same key again replays the first answer.")
            String clientMutationId,

            @Nullable @Description("Lines between stakeholders to take away.")
            List<@Nullable RemoveEdge> removeEdges,

            @Nullable @Description("Links to our members to take away.")
            List<@Nullable RemoveTeamLink> removeTeamLinks,

            @Nullable @Description("Contacts to take off the map, with their notes, links and lines.")
            List<@Nullable RemoveStakeholder> removeStakeholders,

            @Nullable @Description("Contacts of the plan's accounts to put on the map, or to judge anew.")
            List<@Nullable PutStakeholder> putStakeholders,

            @Nullable @Description("Notes to add to stakeholders; at most 1,500 on one map.")
            List<@Nullable AddNote> addNotes,

            @Nullable @Description("What our members are to stakeholders, in place of what was said before.")
            List<@Nullable PutTeamLink> putTeamLinks,

            @Nullable @Description("Lines between stakeholders, in place of those of the same kind and direction.")
            List<@Nullable PutEdge> putEdges) {}

    @Input("PutStakeholderInput")
    @Description("What is thought of a contact for this plan. A field that is left out stays as it is.")
    public static class PutStakeholder {

        @Id
        @NonNull
        @Description("The contact, of one of the plan's accounts.")
        public String contact;

        @Description("What they do in a decision to buy; null when unknown.")
        public @Nullable Optional<DecisionRole> decisionRole;

        @Description("How much weight their word has, 0 for none to 10 for all; null when unknown.")
        public @Nullable Optional<Integer> influence;

        @Description("Whether they want us to win; null when unknown.")
        public @Nullable Optional<Disposition> disposition;

        @Description("How near they are to where decisions are really made; null when unknown.")
        public @Nullable Optional<PoliticalStatus> politicalStatus;

        @Description("What they look at first in an offer; null when unknown.")
        public @Nullable Optional<DecisionOrientation> orientation;

        @Description("How well you say they are covered; null is UNKNOWN. Measured coverage is no field: record a"
                + " touch.")
        public @Nullable Optional<CoverageLevel> typedCoverage;
    }

    @Input("RemoveStakeholderInput")
    @Description("A contact to take off the map.")
    public record RemoveStakeholder(
            @Id @NonNull @Description("The contact.") String contact) {}

    @Input("AddNoteInput")
    @Description("A note on a stakeholder. Who wrote it and when is recorded with it.")
    public record AddNote(
            @Id @NonNull @Description("The contact, who is on the map.")
            String contact,

            @NonNull @Description("The note, 1 to 2000 characters.")
            String text) {}

    @Input("PutTeamLinkInput")
    @Description("What a member of ours is to a stakeholder. A field that is left out stays as it is.")
    public static class PutTeamLink {

        @Id
        @NonNull
        @Description("The contact, who is on the map.")
        public String contact;

        @Id
        @NonNull
        @Description("The member.")
        public String member;

        @Description("What the member is to them now; null when unknown.")
        public @Nullable Optional<TrustLevel> current;

        @Description("What the member wants to become; null when nobody has decided.")
        public @Nullable Optional<TrustLevel> wanted;
    }

    @Input("RemoveTeamLinkInput")
    @Description("A link to take away.")
    public record RemoveTeamLink(
            @Id @NonNull @Description("The contact.") String contact,
            @Id @NonNull @Description("The member.") String member) {}

    @Input("PutEdgeInput")
    @Description("A line from one stakeholder to another. A field that is left out stays as it is.")
    public static class PutEdge {

        @Id
        @NonNull
        @Description("The contact it starts at, who is on the map.")
        public String from;

        @Id
        @NonNull
        @Description("Another contact, who is on the map.")
        public String to;

        @NonNull
        @Description("What the line means.")
        public InfluenceKind kind;

        @Description("How strong it is, 0 to 1; null when unknown.")
        public @Nullable Optional<Double> strength;

        @Description("A remark on it, up to 200 characters; null when there is none.")
        public @Nullable Optional<String> note;
    }

    @Input("RemoveEdgeInput")
    @Description("A line to take away.")
    public record RemoveEdge(
            @Id @NonNull @Description("The contact it starts at.")
            String from,

            @Id @NonNull @Description("The contact it ends at.")
            String to,

            @NonNull @Description("Its kind.") InfluenceKind kind) {}
}
