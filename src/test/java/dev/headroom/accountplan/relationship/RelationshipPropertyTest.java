package dev.headroom.accountplan.relationship;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every customer. */
class RelationshipPropertyTest {

    @Provide
    Arbitrary<Customer> customers() {
        return RandomCustomers.any();
    }

    private static BigDecimal value(@Nullable Money money) {
        return requireNonNull(money).amount().value();
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(RelationshipPropertyTest::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void orderOfTheInputDoesNotMatter(@ForAll("customers") Customer customer, @ForAll long seed) {
        RelationshipPicture picture = customer.picture();
        RelationshipPicture shuffled = customer.pictureOfShuffled(seed);
        assertThat(shuffled.contacts()).isEqualTo(picture.contacts());
        assertThat(shuffled.slots()).isEqualTo(picture.slots());
        assertThat(shuffled.comfortZone()).isEqualTo(picture.comfortZone());
        assertThat(shuffled.singleThreadedCells()).isEqualTo(picture.singleThreadedCells());
        assertThat(shuffled.peopleAtRisk()).isEqualTo(picture.peopleAtRisk());
        assertThat(shuffled.membersAtRisk()).isEqualTo(picture.membersAtRisk());
        assertThat(shuffled.exposure()).isEqualTo(picture.exposure());
        assertThat(shuffled.reachDepth()).isEqualTo(picture.reachDepth());
    }

    @Property
    void sharesLieBetweenZeroAndOne(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        Stream.of(
                        picture.coverage(),
                        picture.reachDepth(),
                        picture.comfortZone().comfort())
                .filter(share -> share != null)
                .forEach(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Property
    void comfortIsOneMinusWhatTouchesAndHeadroomShare(@ForAll("customers") Customer customer) {
        ComfortZone zone = customer.picture().comfortZone();
        if (zone.comfort() != null) {
            double overlap = zone.rows().stream()
                    .mapToDouble(row -> Math.min(requireNonNull(row.touchShare()), requireNonNull(row.headroomShare())))
                    .sum();
            assertThat(zone.comfort()).isCloseTo(1 - overlap, within(1e-9));
            assertThat(zone.rows().stream().mapToDouble(ComfortRow::touchShare).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(zone.rows().stream()
                            .mapToDouble(ComfortRow::headroomShare)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Property
    void everyTouchIsCountedInOneLineOrApart(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        ComfortZone zone = picture.comfortZone();
        int inLines = Stream.concat(zone.rows().stream(), zone.unknownRows().stream())
                .mapToInt(ComfortRow::touches)
                .sum();
        int touches =
                picture.contacts().stream().mapToInt(ContactCoverage::touches).sum();
        assertThat(inLines + zone.unplacedTouches()).isEqualTo(touches);
    }

    @Property
    void everyActiveContactIsInOneSlotOrUnplaced(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        int known = picture.slots().stream().mapToInt(CoverageSlot::known).sum();
        assertThat(known + picture.unplacedContacts())
                .isEqualTo(picture.contacts().size());
        assertThat(picture.slots()).allMatch(slot -> slot.engaged() <= slot.known());
    }

    /** The same rule written the slow and obvious way: for each cell, collect who reaches it. */
    @Property
    void threadsAgreeWithCountingPeopleCellByCell(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        Map<UUID, BigDecimal> people = new HashMap<>();
        Map<UUID, BigDecimal> members = new HashMap<>();
        int thin = 0;
        for (CellFigure cell : customer.cells()) {
            Set<UUID> theirs = new HashSet<>();
            Set<UUID> ours = new HashSet<>();
            collect(customer, picture, cell.unit(), theirs, ours);
            BigDecimal revenue = Objects.requireNonNull(cell.ours());
            boolean atStake = revenue.signum() > 0
                    || (cell.headroom() != null && cell.headroom().signum() > 0);
            thin += atStake && (theirs.size() < 2 || ours.size() < 2) ? 1 : 0;
            addSole(people, theirs, revenue);
            addSole(members, ours, revenue);
        }
        if (picture.coverage() == null && picture.exposure().requiredContacts() > 0) {
            assertThat(picture.exposure().singleThreadedCells()).isNull();
            assertThat(picture.peopleAtRisk()).isEmpty();
            return;
        }
        assertThat(picture.exposure().singleThreadedCells()).isEqualTo(thin);
        assertThat(picture.peopleAtRisk().stream()
                        .collect(Collectors.toMap(PersonRevenueAtRisk::personUuid, risk -> value(risk.revenue())
                                .setScale(0))))
                .isEqualTo(people);
        assertThat(picture.membersAtRisk().stream()
                        .collect(Collectors.toMap(MemberRevenueAtRisk::memberUuid, risk -> value(risk.revenue())
                                .setScale(0))))
                .isEqualTo(members);
    }

    private static void collect(
            Customer customer, RelationshipPicture picture, UUID unit, Set<UUID> theirs, Set<UUID> ours) {
        Set<UUID> reaching = new HashSet<>();
        for (UUID above = unit; above != null; above = parent(customer, above)) {
            reaching.add(above);
        }
        Set<UUID> engaged = picture.contacts().stream()
                .filter(ContactCoverage::engaged)
                .map(ContactCoverage::contactUuid)
                .collect(Collectors.toSet());
        for (MapContact contact : customer.contacts()) {
            if (engaged.contains(contact.uuid()) && reaching.contains(contact.unit())) {
                theirs.add(contact.person());
                customer.touches().stream()
                        .filter(touch -> touch.contact().equals(contact.uuid()) && touch.ageOn(Customer.TODAY) <= 90)
                        .forEach(touch -> ours.addAll(touch.members()));
            }
        }
    }

    private static @Nullable UUID parent(Customer customer, UUID unit) {
        return customer.facts().units().stream()
                .filter(each -> each.uuid().equals(unit))
                .findFirst()
                .orElseThrow()
                .parent();
    }

    private static void addSole(Map<UUID, BigDecimal> sums, Set<UUID> reaching, BigDecimal revenue) {
        if (reaching.size() == 1 && revenue.signum() > 0) {
            sums.merge(reaching.iterator().next(), revenue, BigDecimal::add);
        }
    }

    /** Who reaches the rest is untouched, so exactly what hung on the person hangs on nobody afterwards. */
    @Property(tries = 200)
    void personLeavesTheirRevenueAtRiskToNobody(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        for (MapContact contact : customer.contacts()) {
            DepartureShock shock = picture.departureOfPerson(contact.person());
            if (shock.before().missingContacts() == null) {
                assertThat(shock.worseCells()).isEmpty();
                continue;
            }
            BigDecimal atRisk = sum(picture.peopleAtRisk().stream()
                    .filter(risk -> risk.personUuid().equals(contact.person()))
                    .map(PersonRevenueAtRisk::revenue));
            assertThat(value(shock.after().revenueOnNobody()))
                    .isEqualByComparingTo(
                            value(shock.before().revenueOnNobody()).add(atRisk));
            assertNoBetter(shock);
        }
    }

    /** A member's touches may have carried what others' did not, so it is at least what hung on them. */
    @Property
    void memberLeavesAtLeastTheirRevenueAtRiskToNobody(@ForAll("customers") Customer customer) {
        RelationshipPicture picture = customer.picture();
        for (int i = 0; i < 4; i++) {
            UUID member = Customer.id("Member " + i);
            DepartureShock shock = picture.departureOfMember(member);
            if (shock.before().missingContacts() == null) {
                assertThat(shock.worseCells()).isEmpty();
                continue;
            }
            BigDecimal atRisk = sum(picture.membersAtRisk().stream()
                    .filter(risk -> risk.memberUuid().equals(member))
                    .map(MemberRevenueAtRisk::revenue));
            assertThat(value(shock.after().revenueOnNobody()))
                    .isGreaterThanOrEqualTo(
                            value(shock.before().revenueOnNobody()).add(atRisk));
            assertNoBetter(shock);
        }
    }

    private static void assertNoBetter(DepartureShock shock) {
        RelationshipExposure before = shock.before();
        RelationshipExposure after = shock.after();
        assertThat(after.requiredContacts()).isEqualTo(before.requiredContacts());
        assertThat(after.missingContacts()).isGreaterThanOrEqualTo(before.missingContacts());
        assertThat(after.singleThreadedCells()).isGreaterThanOrEqualTo(before.singleThreadedCells());
        assertThat(value(after.singleThreadedRevenue())).isGreaterThanOrEqualTo(value(before.singleThreadedRevenue()));
        int worse = shock.worseSlots().stream().mapToInt(CoverageSlot::missing).sum();
        assertThat(worse)
                .isGreaterThanOrEqualTo(
                        requireNonNull(after.missingContacts()) - requireNonNull(before.missingContacts()));
    }

    @Property
    void anotherTouchNeverLowersCoverage(@ForAll("customers") Customer customer) {
        RelationshipPicture before = customer.picture();
        Double coverage = before.coverage();
        customer.contacts().forEach(contact -> addTouch(customer, contact));
        RelationshipPicture after = customer.picture();
        for (int i = 0; i < before.contacts().size(); i++) {
            assertThat(after.contacts().get(i).measured())
                    .isGreaterThanOrEqualTo(before.contacts().get(i).measured());
        }
        if (coverage != null) {
            assertThat(after.coverage()).isGreaterThanOrEqualTo(coverage);
        }
    }

    private static void addTouch(Customer customer, MapContact contact) {
        customer.touches()
                .add(new MapTouch(
                        contact.uuid(),
                        Set.of(Customer.id("Newcomer")),
                        1,
                        Customer.TODAY.atStartOfDay().atOffset(ZoneOffset.UTC)));
    }
}
