package dev.headroom.accountplan.relationship;

import static dev.headroom.accountplan.relationship.Customer.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be put on a map, and what is refused. */
class RelationshipMapTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-31T09:00:00Z");
    private static final UUID ADA = id("Ada");
    private static final UUID BEN = id("Ben");
    private static final UUID CY = id("Cy");
    private static final UUID MEMBER = id("member");
    private static final Set<UUID> CONTACTS = Set.of(ADA, BEN, CY);

    private static RelationshipMap empty() {
        return RelationshipMap.empty(id("plan"), id("account"));
    }

    private static RelationshipMap adaAndBen() {
        return empty().withStakeholder(Stakeholder.unjudged(ADA), CONTACTS)
                .withStakeholder(Stakeholder.unjudged(BEN), CONTACTS);
    }

    private static Stakeholder influential(UUID contact, Integer influence) {
        return new Stakeholder(contact, null, influence, null, null, null, CoverageLevel.UNKNOWN, List.of());
    }

    private static InfluenceEdge edge(UUID from, UUID to) {
        return new InfluenceEdge(from, to, InfluenceKind.INFLUENCE, 0.5, null);
    }

    private static void assertRefused(Runnable change, Class<? extends DomainException> as, String field) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(as, refusal -> assertThat(refusal.field())
                .containsExactly(field));
    }

    @Test
    void contactIsPutOnTheMapOnceAndThenReplaced() {
        RelationshipMap map = adaAndBen().withStakeholder(influential(ADA, 7), CONTACTS);
        assertThat(map.stakeholders()).extracting(Stakeholder::contactUuid).containsExactly(ADA, BEN);
        assertThat(map.stakeholder(ADA)).map(Stakeholder::influence).hasValue(7);
    }

    @Test
    void contactOfAnotherAccountIsRefused() {
        assertRefused(
                () -> empty().withStakeholder(Stakeholder.unjudged(id("stranger")), CONTACTS),
                NotFound.class,
                "contact");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void influenceOutsideTheScaleIsRefused(int influence) {
        assertRefused(() -> influential(ADA, influence), BadInput.class, "influence");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void influenceAtTheEndsOfTheScaleIsAccepted(int influence) {
        assertThat(influential(ADA, influence).influence()).isEqualTo(influence);
    }

    @Test
    void takingAContactOffTakesTheirLinksAndLinesToo() {
        RelationshipMap map = adaAndBen()
                .withStakeholder(Stakeholder.unjudged(CY), CONTACTS)
                .withTeamLink(new TeamLink(ADA, MEMBER, TrustLevel.VENDOR, TrustLevel.TRUSTED_ADVISOR))
                .withTeamLink(new TeamLink(BEN, MEMBER, null, null))
                .withEdge(edge(ADA, BEN))
                .withEdge(edge(BEN, CY))
                .withEdge(edge(CY, ADA));
        RelationshipMap without = map.withoutStakeholder(BEN);
        assertThat(without.stakeholders()).extracting(Stakeholder::contactUuid).containsExactly(ADA, CY);
        assertThat(without.teamLinks()).extracting(TeamLink::contactUuid).containsExactly(ADA);
        assertThat(without.edges()).containsExactly(edge(CY, ADA));
    }

    @Test
    void takingOffWhoIsNotOnTheMapIsRefused() {
        assertRefused(() -> adaAndBen().withoutStakeholder(CY), NotFound.class, "contact");
    }

    @Test
    void lineNeedsTwoDifferentContactsOfTheMap() {
        assertRefused(() -> edge(ADA, ADA), BadInput.class, "to");
        assertRefused(() -> adaAndBen().withEdge(edge(CY, ADA)), NotFound.class, "from");
        assertRefused(() -> adaAndBen().withEdge(edge(ADA, CY)), NotFound.class, "to");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void strengthOutsideZeroToOneIsRefused(double strength) {
        assertRefused(
                () -> new InfluenceEdge(ADA, BEN, InfluenceKind.CONFLICT, strength, null), BadInput.class, "strength");
    }

    @Test
    void lineReplacesOneOfTheSameKindAndDirectionOnly() {
        InfluenceEdge stronger = new InfluenceEdge(ADA, BEN, InfluenceKind.INFLUENCE, 0.9, "since the merger");
        InfluenceEdge conflict = new InfluenceEdge(ADA, BEN, InfluenceKind.CONFLICT, null, null);
        RelationshipMap map = adaAndBen()
                .withEdge(edge(ADA, BEN))
                .withEdge(edge(BEN, ADA))
                .withEdge(conflict)
                .withEdge(stronger);
        assertThat(map.edges()).containsExactly(stronger, edge(BEN, ADA), conflict);
        assertThat(map.withoutEdge(ADA, BEN, InfluenceKind.CONFLICT).edges()).containsExactly(stronger, edge(BEN, ADA));
        assertRefused(() -> map.withoutEdge(BEN, ADA, InfluenceKind.CONFLICT), NotFound.class, "to");
    }

    @Test
    void linkIsReplacedForTheSameContactAndMember() {
        TeamLink better = new TeamLink(ADA, MEMBER, TrustLevel.CREDIBLE_SOURCE, TrustLevel.PROBLEM_SOLVER);
        RelationshipMap map = adaAndBen()
                .withTeamLink(new TeamLink(ADA, MEMBER, TrustLevel.VENDOR, null))
                .withTeamLink(better);
        assertThat(map.teamLinks()).containsExactly(better);
        assertThat(map.withoutTeamLink(ADA, MEMBER).teamLinks()).isEmpty();
        assertRefused(() -> map.withoutTeamLink(BEN, MEMBER), NotFound.class, "member");
        assertRefused(() -> map.withTeamLink(new TeamLink(CY, MEMBER, null, null)), NotFound.class, "contact");
    }

    @Test
    void notesAreAddedAndNeverChanged() {
        Stakeholder first = Stakeholder.unjudged(ADA).withNote(new StakeholderNote("Met at the fair", "Kim", NOW));
        Stakeholder second = first.withNote(new StakeholderNote("Wants a pilot", "Lee", NOW));
        Stakeholder other = Stakeholder.unjudged(ADA).withNote(new StakeholderNote("Met nowhere", "Kim", NOW));
        RelationshipMap map = empty().withStakeholder(first, CONTACTS).withStakeholder(second, CONTACTS);
        assertThat(map.stakeholder(ADA)).map(Stakeholder::notes).hasValue(second.notes());
        assertRefused(() -> map.withStakeholder(first, CONTACTS), BadInput.class, "text");
        assertRefused(
                () -> map.withStakeholder(other.withNote(second.notes().get(1)), CONTACTS), BadInput.class, "text");
    }

    @Test
    void emptyAndEndlessNotesAreRefused() {
        assertRefused(() -> new StakeholderNote(" ", "Kim", NOW), BadInput.class, "text");
        assertRefused(() -> new StakeholderNote("x".repeat(2_001), "Kim", NOW), BadInput.class, "text");
        assertThat(new StakeholderNote("x".repeat(2_000), "Kim", NOW).text()).hasSize(2_000);
    }

    @Test
    void fullMapRefusesOneMore() {
        Set<UUID> contacts = new HashSet<>(CONTACTS);
        List<Stakeholder> stakeholders = new ArrayList<>();
        for (int i = 0; i < RelationshipMap.MOST_STAKEHOLDERS; i++) {
            UUID contact = id("contact " + i);
            contacts.add(contact);
            stakeholders.add(Stakeholder.unjudged(contact));
        }
        RelationshipMap full = new RelationshipMap(id("plan"), id("account"), 1, stakeholders, List.of(), List.of());
        assertThat(full.withStakeholder(influential(id("contact 0"), 3), contacts)
                        .stakeholders())
                .hasSize(RelationshipMap.MOST_STAKEHOLDERS);
        assertRefused(() -> full.withStakeholder(Stakeholder.unjudged(ADA), contacts), LimitExceeded.class, "contact");
    }

    @Test
    void mapFullOfNotesRefusesOneMore() {
        Stakeholder ada = Stakeholder.unjudged(ADA);
        List<StakeholderNote> notes = new ArrayList<>();
        for (int i = 0; i < RelationshipMap.MOST_NOTES; i++) {
            notes.add(new StakeholderNote("Note " + i, "Kim", NOW));
        }
        Stakeholder noted = new Stakeholder(ADA, null, null, null, null, null, ada.typedCoverage(), notes);
        RelationshipMap full = empty().withStakeholder(noted, CONTACTS);
        Stakeholder oneMore = Stakeholder.unjudged(BEN).withNote(new StakeholderNote("One more", "Kim", NOW));
        assertRefused(() -> full.withStakeholder(oneMore, CONTACTS), LimitExceeded.class, "text");
    }

    @Test
    void severalChangesMakeOneVersion() {
        RelationshipMap map = adaAndBen().withEdge(edge(ADA, BEN));
        assertThat(map.version()).isZero();
        assertThat(map.next().version()).isEqualTo(1);
        assertThat(map.next().edges()).isEqualTo(map.edges());
    }
}
