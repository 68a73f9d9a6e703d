package dev.headroom.accountplan.standing;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.review.ReviewAgenda;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds plans up. An account that two plans of the same period cover counts its money once: it is the customer's, not
 * the plan's.
 */
final class PlanRollUpSum {

    private static final int WORST = 5;

    private final List<PlanStanding> standings;
    private final Map<UUID, List<CellFigure>> before;
    private final Currency currency;
    private final LocalDate since;
    private final LocalDate asOf;

    /**
     * Prepares the sum.
     *
     * @param before the cells of each plan as they were known on the day it is compared with
     */
    PlanRollUpSum(
            List<PlanStanding> standings,
            Map<UUID, List<CellFigure>> before,
            Currency currency,
            LocalDate since,
            LocalDate asOf) {
        this.standings = standings;
        this.before = before;
        this.currency = currency;
        this.since = since;
        this.asOf = asOf;
    }

    /** An account's money in a period. */
    private record Purse(UUID account, LocalDate from, LocalDate to) {}

    AccountPlanRollUp sum() {
        List<CellFigure> nowCells = new ArrayList<>();
        List<CellFigure> thenCells = new ArrayList<>();
        BigDecimal singleThreaded = BigDecimal.ZERO;
        Set<Purse> counted = new HashSet<>();
        for (PlanStanding standing : standings) {
            Set<UUID> accounts = standing.accounts().stream()
                    .filter(account -> counted.add(new Purse(
                            account, standing.plan().getFrom(), standing.plan().getTo())))
                    .collect(Collectors.toSet());
            nowCells.addAll(of(accounts, standing.cells()));
            thenCells.addAll(of(accounts, before(standing)));
            singleThreaded = singleThreaded.add(singleThreaded(standing, accounts));
        }
        int late = standings.stream()
                .mapToInt(standing -> standing.lateActions().size())
                .sum();
        PlanFigures now = PlanFigures.of(nowCells, currency, null, late);
        PlanFigures then = PlanFigures.of(thenCells, currency, null, 0);
        return new AccountPlanRollUp(
                asOf,
                since,
                standings.size(),
                now.share(),
                moved(then.share(), now.share()),
                now.headroom(),
                moved(then.headroom(), now.headroom()),
                (int) standings.stream().filter(PlanRollUpSum::isOverdue).count(),
                late,
                Money.of(singleThreaded, currency),
                worst());
    }

    private List<CellFigure> before(PlanStanding standing) {
        return before.getOrDefault(standing.plan().uuid(), List.of());
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
        ReviewAgenda review = standing.nextReview();
        int late = standing.lateActions().size();
        if (late > 0) {
            reasons.add(late + (late == 1 ? " action is" : " actions are") + " late, the oldest was due on "
                    + standing.lateActions().get(0).dueOn() + ".");
        }
        if (review.overdueDays() > 0) {
            reasons.add("Its review is overdue by " + review.overdueDays() + " days.");
        }
        Double fell = moved(
                PlanFigures.of(before(standing), currency, null, 0).share(),
                standing.figures().share());
        if (fell != null && fell < 0) {
            reasons.add(String.format(Locale.ROOT, "Our share fell by %.1f points.", -fell * 100));
        }
        Money singleThreaded = standing.relationships().exposure().singleThreadedRevenue();
        if (singleThreaded.amount().value().signum() > 0) {
            reasons.add(singleThreaded.amount() + " " + currency.code() + " of our revenue hang on one person.");
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
        return new Concern(standing, late, review.overdueDays(), reasons);
    }

    private static boolean isOverdue(PlanStanding standing) {
        return standing.nextReview().overdueDays() > 0;
    }

    private static BigDecimal singleThreaded(PlanStanding standing, Set<UUID> accounts) {
        Set<UUID> units =
                of(accounts, standing.cells()).stream().map(CellFigure::unit).collect(Collectors.toSet());
        return standing.relationships().singleThreadedCells().stream()
                .filter(cell -> units.contains(cell.unitUuid()))
                .map(cell -> cell.revenue().amount().value().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Double moved(@Nullable Double then, @Nullable Double now) {
        return then == null || now == null ? null : now - then;
    }

    private @Nullable Money moved(@Nullable Money then, @Nullable Money now) {
        return then == null || now == null
                ? null
                : Money.of(now.amount().value().subtract(then.amount().value()), currency);
    }
}
