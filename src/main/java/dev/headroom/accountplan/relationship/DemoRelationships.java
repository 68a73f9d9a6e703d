package dev.headroom.accountplan.relationship;

import dev.headroom.access.people.DemoPeople;
import dev.headroom.account.contact.DemoContacts;
import dev.headroom.account.spend.DemoSpend;
import dev.headroom.platform.demo.DemoPart;
import dev.headroom.platform.documents.DocumentMutations;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.DocumentWrite;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.mutations.Mutation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's team thinks of the people at its customer: sure of the network people it meets every week, and with
 * more hope than touches elsewhere. The contacts are numbered as {@link DemoContacts} numbers them.
 */
@ApplicationScoped
class DemoRelationships implements DemoPart {

    /** The demo's account plan. */
    private static final UUID PLAN = UUID.fromString("01930000-0000-7000-8000-000000004000");

    private static final UUID RITA = DemoPeople.STAFF.get(2).id();
    private static final UUID RON = DemoPeople.STAFF.get(3).id();

    private static final List<Opinion> OPINIONS = List.of(
            new Opinion(
                    1,
                    DecisionRole.APPROVER,
                    9,
                    Disposition.NEUTRAL,
                    PoliticalStatus.INNER_CIRCLE,
                    DecisionOrientation.BUSINESS,
                    CoverageLevel.MULTIPLE,
                    "Asks what an outage costs, never what a switch costs."),
            new Opinion(
                    2,
                    DecisionRole.DECISION_MAKER,
                    8,
                    Disposition.SUPPORTER,
                    PoliticalStatus.INNER_CIRCLE,
                    DecisionOrientation.TECHNICAL,
                    CoverageLevel.MULTIPLE,
                    null),
            new Opinion(
                    3,
                    DecisionRole.EVALUATOR,
                    6,
                    Disposition.SUPPORTER,
                    PoliticalStatus.POLITICAL_STRUCTURE,
                    DecisionOrientation.TECHNICAL,
                    CoverageLevel.IN_DEPTH,
                    null),
            new Opinion(
                    4,
                    DecisionRole.USER,
                    3,
                    Disposition.MENTOR,
                    PoliticalStatus.OUTSIDE,
                    DecisionOrientation.TECHNICAL,
                    CoverageLevel.IN_DEPTH,
                    "Tells us early when something is planned."),
            new Opinion(
                    6,
                    DecisionRole.PROCUREMENT,
                    5,
                    Disposition.NON_SUPPORTER,
                    PoliticalStatus.OUTSIDE,
                    DecisionOrientation.FINANCIAL,
                    CoverageLevel.BRIEF,
                    "Wants three offers for everything above the threshold."),
            new Opinion(
                    8,
                    DecisionRole.DECISION_MAKER,
                    7,
                    Disposition.NEUTRAL,
                    PoliticalStatus.POLITICAL_STRUCTURE,
                    DecisionOrientation.BUSINESS,
                    CoverageLevel.IN_DEPTH,
                    "Said to be close to us; the record of touches says otherwise."),
            new Opinion(
                    9,
                    DecisionRole.EVALUATOR,
                    4,
                    Disposition.SUPPORTER,
                    PoliticalStatus.OUTSIDE,
                    DecisionOrientation.FINANCIAL,
                    CoverageLevel.IN_DEPTH,
                    null),
            new Opinion(12, DecisionRole.INFLUENCER, 5, Disposition.NEUTRAL, null, null, CoverageLevel.BRIEF, null),
            new Opinion(
                    17,
                    DecisionRole.APPROVER,
                    null,
                    null,
                    PoliticalStatus.INNER_CIRCLE,
                    null,
                    CoverageLevel.NO_CONTACT,
                    "Nobody of us has a name yet."),
            new Opinion(
                    23,
                    DecisionRole.EVALUATOR,
                    6,
                    Disposition.ENEMY,
                    PoliticalStatus.POLITICAL_STRUCTURE,
                    DecisionOrientation.RELATIONSHIP,
                    CoverageLevel.BRIEF,
                    "Came from a rival and buys from it."));

    private final DocumentMutations mutations;
    private final Documents<RelationshipMap> maps;
    private final Clock clock;

    DemoRelationships(DocumentMutations mutations, DocumentStore store, RelationshipMapForm form, Clock clock) {
        this.mutations = mutations;
        this.maps = store.of(form);
        this.clock = clock;
    }

    private record Opinion(
            int contact,
            DecisionRole role,
            @Nullable Integer influence,
            @Nullable Disposition disposition,
            @Nullable PoliticalStatus politicalStatus,
            @Nullable DecisionOrientation orientation,
            CoverageLevel typed,
            @Nullable String note) {

        Stakeholder stakeholder(OffsetDateTime noted) {
            List<StakeholderNote> notes =
                    note == null ? List.of() : List.of(new StakeholderNote(note, "Rita Rep", noted));
            return new Stakeholder(
                    id(contact), role, influence, disposition, politicalStatus, orientation, typed, notes);
        }
    }

    /** After the plan, whose map it is. */
    @Override
    public int order() {
        return 60;
    }

    @Override
    public Uni<Void> load() {
        return maps.find(DemoPeople.ORGANIZATION, PLAN)
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : write());
    }

    Uni<Void> write() {
        var mutation = new Mutation<>(DemoPeople.author(), "loadDemo", PLAN, null, RelationshipMap.class);
        return mutations
                .run(mutation, maps, PLAN, () -> Uni.createFrom().item(DocumentWrite.insert(map())))
                .invoke(outcome -> {
                    if (outcome.value() == null || !outcome.userErrors().isEmpty()) {
                        throw new IllegalStateException("The demo's opinions are refused: " + outcome.userErrors());
                    }
                })
                .replaceWithVoid();
    }

    private RelationshipMap map() {
        OffsetDateTime noted = OffsetDateTime.now(clock).minusDays(40);
        Set<UUID> contacts = Set.copyOf(DemoContacts.ids().values());
        RelationshipMap map = RelationshipMap.empty(PLAN, DemoSpend.ACCOUNT);
        for (Opinion opinion : OPINIONS) {
            map = map.withStakeholder(opinion.stakeholder(noted), contacts);
        }
        return map.withTeamLink(new TeamLink(id(2), RITA, TrustLevel.CREDIBLE_SOURCE, TrustLevel.TRUSTED_ADVISOR))
                .withTeamLink(new TeamLink(id(4), RITA, TrustLevel.PROBLEM_SOLVER, TrustLevel.PROBLEM_SOLVER))
                .withTeamLink(new TeamLink(id(8), RON, TrustLevel.VENDOR, TrustLevel.CREDIBLE_SOURCE))
                .withTeamLink(new TeamLink(id(9), RON, TrustLevel.CREDIBLE_SOURCE, TrustLevel.PROBLEM_SOLVER))
                .withEdge(new InfluenceEdge(id(3), id(2), InfluenceKind.INFLUENCE, 0.8, null))
                .withEdge(new InfluenceEdge(id(4), id(3), InfluenceKind.INFLUENCE, 0.5, null))
                .withEdge(new InfluenceEdge(id(2), id(1), InfluenceKind.INFLUENCE, 0.6, null))
                .withEdge(new InfluenceEdge(id(23), id(8), InfluenceKind.CONFLICT, 0.4, "Over who runs the cloud."))
                .next();
    }

    private static UUID id(int contact) {
        return Objects.requireNonNull(DemoContacts.ids().get(contact));
    }
}
