package dev.headroom.accountplan.relationship;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many threads each cell hangs by, and what hangs by a single one.
 *
 * <p>Only cells with revenue or headroom above zero have something to lose. One where neither is known to be is left
 * out: nobody knows what it would be. Where nobody records touches, or cells can't all be read, nothing is known
 * to hang by anything.
 */
final class CellThreads {

    private static final Comparator<CellFigure> MOST_AT_STAKE_FIRST = Comparator.comparing(CellThreads::stake)
            .reversed()
            .thenComparing(CellFigure::unit)
            .thenComparing(CellFigure::offering);

    private final UnitReach reach;
    private final Currency currency;
    private final boolean recorded;
    private final boolean known;
    private final boolean revenueKnown;
    private final RevenueTally people = new RevenueTally();
    private final RevenueTally members = new RevenueTally();
    private final List<CellFigure> thin = new ArrayList<>();
    private BigDecimal thinRevenue = BigDecimal.ZERO;
    private BigDecimal revenueOnNobody = BigDecimal.ZERO;
    private BigDecimal targets = BigDecimal.ZERO;
    private BigDecimal decidableTargets = BigDecimal.ZERO;

    /**
     * Follows the threads of every cell.
     *
     * @param recorded whether anybody records touches
     */
    CellThreads(RelationshipFacts facts, UnitReach reach, boolean recorded) {
        this.reach = reach;
        this.currency = facts.currency();
        this.recorded = recorded;
        known = recorded && facts.cellsKnown();
        revenueKnown = known && isRevenueKnown(facts.cells());
        if (known) {
            facts.cells().forEach(this::add);
        }
        thin.sort(MOST_AT_STAKE_FIRST);
    }

    private void add(CellFigure cell) {
        Reach through = reach.of(cell.unit());
        if (stake(cell).signum() > 0
                && !(through.people().several() && through.members().several())) {
            thin.add(cell);
            thinRevenue = thinRevenue.add(revenue(cell));
        }
        if (revenue(cell).signum() > 0) {
            people.add(through.people(), revenue(cell));
            members.add(through.members(), revenue(cell));
            revenueOnNobody = through.people().nobody() ? revenueOnNobody.add(revenue(cell)) : revenueOnNobody;
        }
        BigDecimal target = positive(cell.target());
        targets = targets.add(target);
        decidableTargets = through.decisionMaker() ? decidableTargets.add(target) : decidableTargets;
    }

    /** What could be lost and won: known revenue and headroom above zero. */
    static BigDecimal stake(CellFigure cell) {
        return revenue(cell).add(positive(cell.headroom()));
    }

    /** As on the map: unknown where we may earn something and know none of it. */
    private static boolean isRevenueKnown(List<CellFigure> cells) {
        return cells.stream().allMatch(cell -> cell.ours() != null)
                || cells.stream().anyMatch(cell -> revenue(cell).signum() > 0);
    }

    private static BigDecimal revenue(CellFigure cell) {
        return positive(cell.ours());
    }

    private static BigDecimal positive(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount.max(BigDecimal.ZERO);
    }

    /** The cells that hang by one thread or none, on either side; the most revenue and headroom first. */
    List<SingleThreadedCell> singleThreaded() {
        return thin.stream().map(this::singleThreaded).toList();
    }

    private SingleThreadedCell singleThreaded(CellFigure cell) {
        Reach through = reach.of(cell.unit());
        return new SingleThreadedCell(
                cell.unit(),
                cell.offering(),
                moneyOrUnknown(cell.ours()),
                moneyOrUnknown(cell.headroom()),
                through.contacts(),
                !through.people().several(),
                !through.members().several(),
                through.people().only(),
                through.members().only());
    }

    /** Revenue whose only engaged path is one person at the customer, the most first. */
    List<PersonRevenueAtRisk> peopleAtRisk() {
        return people.entries((person, sum) -> new PersonRevenueAtRisk(person, money(sum.revenue()), sum.cells()));
    }

    /** Revenue whose only path from us is one member, the most first. */
    List<MemberRevenueAtRisk> membersAtRisk() {
        return members.entries((member, sum) -> new MemberRevenueAtRisk(member, money(sum.revenue()), sum.cells()));
    }

    /**
     * The part of all targets, in money, that an engaged decision maker reaches; null when no cell has a target or
     * nobody records touches.
     */
    @Nullable
    Double reachDepth() {
        return targets.signum() == 0 ? null : decidableTargets.doubleValue() / targets.doubleValue();
    }

    RelationshipExposure exposure(List<CoverageSlot> slots) {
        return new RelationshipExposure(
                slots.stream().mapToInt(CoverageSlot::required).sum(),
                recorded ? slots.stream().mapToInt(CoverageSlot::missing).sum() : null,
                known ? thin.size() : null,
                revenueKnown ? money(thinRevenue) : null,
                revenueKnown ? money(people.total()) : null,
                revenueKnown ? money(members.total()) : null,
                revenueKnown ? money(revenueOnNobody) : null);
    }

    private @Nullable Money moneyOrUnknown(@Nullable BigDecimal amount) {
        return amount == null ? null : money(amount);
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
