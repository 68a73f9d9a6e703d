package dev.headroom.accountplan.relationship;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from a map and from what is recorded about the customer, on one day. Nothing in it is typed
 * except typed coverage, which stands beside the measured one; and what nobody knows is null.
 *
 * <p>Computed in one pass over contacts, touches, units and cells each.
 */
@Type("RelationshipMap")
@Description("What a team thinks of the people at a customer, for one account plan, and everything that follows from"
        + " that and from what is recorded about the customer on one day. Numbers are computed, never typed.")
public final class RelationshipPicture {

    private final RelationshipMap map;
    private final RelationshipFacts facts;
    private final RelationshipPolicy policy;
    private final LocalDate asOf;
    private final Map<UUID, Stakeholder> stakeholders;
    private final Engagement engagement;
    private final UnitTree tree;
    private final CoverageGrid grid;
    private final CellThreads threads;
    private final List<CoverageSlot> slots;
    private final RelationshipExposure exposure;

    private RelationshipPicture(
            RelationshipMap map, RelationshipFacts facts, RelationshipPolicy policy, LocalDate asOf) {
        this.map = map;
        this.facts = facts;
        this.policy = policy;
        this.asOf = asOf;
        stakeholders =
                map.stakeholders().stream().collect(Collectors.toMap(Stakeholder::contactUuid, Function.identity()));
        Set<UUID> decisionMakers = map.stakeholders().stream()
                .filter(Stakeholder::decides)
                .map(Stakeholder::contactUuid)
                .collect(Collectors.toSet());
        engagement = new Engagement(facts, policy, asOf);
        tree = new UnitTree(facts.units());
        grid = new CoverageGrid(tree, engagement, policy);
        threads = new CellThreads(facts, new UnitReach(tree, engagement, decisionMakers), engagement.recorded());
        slots = grid.slots();
        exposure = threads.exposure(slots);
    }

    static RelationshipPicture of(
            RelationshipMap map, RelationshipFacts facts, RelationshipPolicy policy, LocalDate asOf) {
        return new RelationshipPicture(map, facts, policy, asOf);
    }

    @Id
    @NonNull
    @Description("The map's global id.")
    public String getId() {
        return GlobalId.of(RelationshipMap.TYPE, map.uuid());
    }

    @NonNull
    @Description("Counts accepted changes, 0 before the first; send it back as expectedVersion.")
    public Integer getVersion() {
        return map.version();
    }

    @NonNull
    @Description("What is computed follows from touches and spend recorded by the end of this day, UTC, and from the"
            + " contacts who hold their post on it. What people think of contacts is always as it is now.")
    public LocalDate getAsOf() {
        return asOf;
    }

    @Description("Coverage: the engaged contacts that units have of those they need, 0 to 1. More than needed at one"
            + " level makes up for no other. Null when none is needed, or nobody records touches.")
    public @Nullable Double getCoverage() {
        return coverage();
    }

    @Description("The part of all targets, in money, that an engaged decision maker reaches, 0 to 1; null when no cell"
            + " has a target, nobody records touches, or you may not see all cells.")
    public @Nullable Double getReachDepth() {
        return reachDepth();
    }

    @NonNull
    @Description("How many active contacts stand in no unit of the period: they reach no cell and fill no slot.")
    public Integer getUnplacedContacts() {
        return unplacedContacts();
    }

    @NonNull
    @Description("How far the map has come; who has left the customer does not count.")
    public MapStatus getStatus() {
        return status();
    }

    @NonNull
    @Description("The number of that status, 0 to 3.")
    public Integer getStatusStep() {
        return status().step();
    }

    @NonNull
    @Description("What the relationships lack and what hangs on too few of them, in sums.")
    public RelationshipExposure getExposure() {
        return exposure;
    }

    @NonNull
    @Description("Whether we go where the headroom is.")
    public ComfortZone getComfortZone() {
        return comfortZone();
    }

    RelationshipMap map() {
        return map;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** What is known in money of the plan's accounts: what else is computed of a plan need not ask again. */
    public List<CellFigure> cells() {
        return facts.cells();
    }

    /** Typed and measured coverage of every active contact, on the map or not. */
    public List<ContactCoverage> contacts() {
        return engagement.standings().stream()
                .map(standing -> ContactCoverage.of(
                        standing, stakeholders.get(standing.contact().uuid())))
                .toList();
    }

    /** Every unit × level that needs or has a contact: units in tree order, levels from the highest. */
    public List<CoverageSlot> slots() {
        return slots;
    }

    /** Covered ÷ required contacts over all slots, 0 to 1; null when none is required or nobody records touches. */
    public @Nullable Double coverage() {
        return grid.coverage();
    }

    /** The same of a unit and its parts. */
    @Nullable
    Double coverageOf(@Nullable UUID unit) {
        return grid.coverage(unit);
    }

    /** How many senior contacts each line of business has. */
    public List<SeniorContacts> seniorContacts() {
        return grid.seniorContacts();
    }

    /** Active contacts whose unit nobody knows: they reach no cell and fill no slot. */
    public int unplacedContacts() {
        return grid.unplaced();
    }

    public ComfortZone comfortZone() {
        return ComfortZone.of(new LineSums(tree, engagement, facts), place());
    }

    /** The cells that hang by one thread or none, on either side; the most revenue and headroom first. */
    public List<SingleThreadedCell> singleThreadedCells() {
        return threads.singleThreaded();
    }

    /** Revenue whose only engaged path is one person at the customer, the most first. */
    public List<PersonRevenueAtRisk> peopleAtRisk() {
        return threads.peopleAtRisk();
    }

    /** Revenue whose only path from us is one member, the most first. */
    public List<MemberRevenueAtRisk> membersAtRisk() {
        return threads.membersAtRisk();
    }

    /** What the relationships lack and what hangs on too few of them, in sums. */
    public RelationshipExposure exposure() {
        return exposure;
    }

    /** The part of all targets, in money, that an engaged decision maker reaches; null when that is unknown. */
    public @Nullable Double reachDepth() {
        return threads.reachDepth();
    }

    /** How far the map has come; who has left the customer does not count. */
    public MapStatus status() {
        return MapStatus.of(engagement.standings().stream()
                .map(standing -> standing.contact().uuid())
                .filter(stakeholders::containsKey)
                .map(stakeholders::get)
                .toList());
    }

    /** Who holds a contact of the plan's accounts; empty when it is none of theirs. */
    Optional<UUID> personOf(UUID contact) {
        return facts.contacts().stream()
                .filter(each -> each.uuid().equals(contact))
                .map(MapContact::person)
                .findFirst();
    }

    /** What would change if this person left the customer, with every role they hold there. */
    public DepartureShock departureOfPerson(UUID person) {
        return departure(
                facts.withoutPerson(person), new Succession(engagement).afterPerson(person), "person " + person);
    }

    /** What would change if this member left us, and what they know with them. */
    public DepartureShock departureOfMember(UUID member) {
        return departure(
                facts.withoutMember(member), new Succession(engagement).afterMember(member), "member " + member);
    }

    private DepartureShock departure(RelationshipFacts remaining, List<UUID> turnTo, String who) {
        RelationshipPicture after = of(map, remaining, policy, asOf);
        Set<SingleThreadedCell> cellsBefore = new HashSet<>(singleThreadedCells());
        // Where nobody knows what hangs by what, nobody knows what would get worse.
        List<SingleThreadedCell> worseCells = exposure.singleThreadedCells() == null
                ? List.of()
                : after.singleThreadedCells().stream()
                        .filter(cell -> !cellsBefore.contains(cell))
                        .toList();
        List<CoverageSlot> worseSlots =
                after.slots().stream().filter(grid::worsenedIn).toList();
        return new DepartureShock(exposure, after.exposure, worseCells, worseSlots, turnTo, place(who));
    }

    /** What tells lists of this picture from those of any other. */
    private List<String> place(String... more) {
        return Stream.concat(Stream.of(getId(), asOf.toString()), Stream.of(more))
                .toList();
    }

    UnitTree tree() {
        return tree;
    }

    RelationshipFacts facts() {
        return facts;
    }

    RelationshipPolicy policy() {
        return policy;
    }
}
