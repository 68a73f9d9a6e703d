package dev.headroom.accountplan.standing;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ComparedFigures;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.relationship.PlanScope;
import dev.headroom.accountplan.relationship.RelationshipExposure;
import dev.headroom.accountplan.relationship.SingleThreadedCell;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds plans up. An account counts its money once, in the plan whose period holds the day, however many plans cover it:
 * it is the customer's, not the plan's.
 */
final class PlanRollUpSum {

    private static final int WORST = 5;

    private final List<PlanStanding> standings;
    private final Map<PlanScope, List<CellFigure>> before;
    private final Currency currency;
    private final LocalDate since;
    private final LocalDate asOf;

    /**
     * Prepares the sum.
     *
     * @param before the cells of what each plan covers as they were known on the day it is compared with
     */
    PlanRollUpSum(
            List<PlanStanding> standings,
            Map<PlanScope, List<CellFigure>> before,
            Currency currency,
            LocalDate since,
            LocalDate asOf) {
        this.standings = standings;
        this.before = before;
        this.currency = currency;
        this.since = since;
        this.asOf = asOf;
    }

    AccountPlanRollUp sum() {
        Map<UUID, PlanStanding> counting = counting();
        List<CellFigure> nowCells = new ArrayList<>();
        List<CellFigure> thenCells = new ArrayList<>();
        List<AccountPlan> withoutMoney = new ArrayList<>();
        BigDecimal singleThreaded = null;
        for (PlanStanding standing : standings) {
            Set<UUID> accounts = standing.accounts().stream()
                    .filter(account -> standing == counting.get(account))
                    .collect(Collectors.toSet());
            if (accounts.isEmpty()) {
                withoutMoney.add(standing.plan());
            }
            nowCells.addAll(of(accounts, standing.cells()));
            thenCells.addAll(of(accounts, before(standing)));
            singleThreaded = sum(singleThreaded, singleThreaded(standing, accounts));
        }
        int late = standings.stream()
                .mapToInt(standing -> standing.lateActions().size())
                .sum();
        PlanFigures now = PlanFigures.of(nowCells, currency, null, late);
        ComparedFigures moved = ComparedFigures.of(thenCells, nowCells, currency);
        return new AccountPlanRollUp(
                asOf,
                since,
                standings.size(),
                now.share(),
                moved.shareMoved(),
                now.headroom(),
                moved.headroomMoved(),
                moved.learned(),
                (int) standings.stream().filter(PlanRollUpSum::isOverdue).count(),
                late,
                singleThreaded == null ? null : Money.of(singleThreaded, currency),
                withoutMoney,
                worst());
    }

    /**
     * The plan that each account's money is counted in: one whose period holds the day, the account's own before one of
     * an account above it, and of several the latest.
     */
    private Map<UUID, PlanStanding> counting() {
        Map<UUID, PlanStanding> counting = new HashMap<>();
        standings.stream()
                .filter(standing -> !asOf.isBefore(standing.plan().getFrom())
                        && !asOf.isAfter(standing.plan().getTo()))
                .sorted(Comparator.comparing(
                                (PlanStanding standing) -> standing.plan().getFrom())
                        .thenComparing(standing -> standing.plan().uuid())
                        .reversed())
                .forEach(standing -> standing.accounts()
                        .forEach(account -> counting.merge(
                                account,
                                standing,
                                (one, other) -> isOwn(account, other) && !isOwn(account, one) ? other : one)));
        return counting;
    }

    private static boolean isOwn(UUID account, PlanStanding standing) {
        return standing.plan().basis().accountUuid().equals(account);
    }

    private List<CellFigure> before(PlanStanding standing) {
        return before.getOrDefault(standing.scope(), List.of());
    }

    private static List<CellFigure> of(Set<UUID> accounts, List<CellFigure> cells) {
        return cells.stream().filter(cell -> accounts.contains(cell.account())).toList();
    }

    private List<PlanConcern> worst() {
        return standings.stream()
                .map(this::concern)
                .filter(concern -> !concern.reasons().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Concern concern) -> concern.reasons().size())
                        .thenComparingInt(Concern::lateActions)
                        .thenComparingInt(Concern::overdueDays)
                        .reversed()
                        .thenComparing(concern -> concern.standing().plan().uuid()))
                .limit(WORST)
                .map(concern -> new PlanConcern(concern.standing().plan(), concern.reasons()))
                .toList();
    }

    private record Concern(PlanStanding standing, int lateActions, int overdueDays, List<String> reasons) {}

    /** The worst plan is the one with the most reasons, then the most late actions, then the longest overdue review. */
    private Concern concern(PlanStanding standing) {
        List<String> reasons = new ArrayList<>();
        if (standing.scope().tooWide()) {
            reasons.add(PlanScope.TOO_WIDE);
        }
        int overdue = standing.reviewOverdueDays();
        int late = standing.lateActions().size();
        if (late > 0) {
            reasons.add(late + (late == 1 ? " action is" : " actions are") + " late, the oldest was due on "
                    + standing.lateActions().get(0).dueOn() + ".");
        }
        if (overdue > 0) {
            reasons.add("Its review is overdue by " + overdue + " days.");
        }
        Double fell = standing.scope().complete()
                ? standing.compared(before(standing)).shareMoved()
                : null;
        if (fell != null && fell < 0) {
            reasons.add(String.format(Locale.ROOT, "Our share fell by %.1f points.", -fell * 100));
        }
        List<String> threads = threads(standing.relationships().exposure());
        if (!threads.isEmpty()) {
            reasons.add("Of our revenue " + String.join(", ", threads) + ".");
        }
        int broken = standing.brokenPromises().size();
        if (broken > 0) {
            reasons.add(broken + (broken == 1 ? " promise was" : " promises were")
                    + " broken since its last review, ours or theirs.");
        }
        if (!standing.actionsWithoutOwner().isEmpty()) {
            int ownerless = standing.actionsWithoutOwner().size();
            reasons.add(ownerless + (ownerless == 1 ? " action has" : " actions have") + " no owner.");
        }
        return new Concern(standing, late, overdue, reasons);
    }

    private static boolean isOverdue(PlanStanding standing) {
        return standing.reviewOverdueDays() > 0;
    }

    private List<String> threads(RelationshipExposure exposure) {
        return Stream.of(
                        threads(exposure.revenueOnOnePerson(), " hang on one person at the customer"),
                        threads(exposure.revenueOnOneMember(), " hang on one of us"),
                        threads(exposure.revenueOnNobody(), " hang on nobody: no engaged contact reaches them"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> threads(@Nullable Money revenue, String how) {
        return revenue == null || revenue.amount().value().signum() <= 0
                ? Optional.empty()
                : Optional.of(revenue.amount() + " " + currency.code() + how);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal known, @Nullable BigDecimal more) {
        if (known == null || more == null) {
            return known == null ? more : known;
        }
        return known.add(more);
    }

    /** Null when nobody knows, or the plan's money is counted in others. */
    private static @Nullable BigDecimal singleThreaded(PlanStanding standing, Set<UUID> accounts) {
        if (accounts.isEmpty() || standing.relationships().exposure().singleThreadedRevenue() == null) {
            return null;
        }
        Set<UUID> units =
                of(accounts, standing.cells()).stream().map(CellFigure::unit).collect(Collectors.toSet());
        return standing.relationships().singleThreadedCells().stream()
                .filter(cell -> units.contains(cell.unitUuid()))
                .map(SingleThreadedCell::revenue)
                .filter(Objects::nonNull)
                .map(revenue -> revenue.amount().value().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
