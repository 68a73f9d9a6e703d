package dev.headroom.accountplan.standing;

import dev.headroom.account.figures.CellFigure;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.review.ReviewAgenda;
import dev.headroom.platform.money.Currency;
import dev.headroom.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds plans up. Two plans of the same accounts and period count their money once: it is the customer's, not the
 * plan's.
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

    private record Purse(Set<UUID> accounts, LocalDate from, LocalDate to) {}

    AccountPlanRollUp sum() {
        Collection<PlanStanding> distinct = distinct();
        List<CellFigure> nowCells = new ArrayList<>();
        List<CellFigure> thenCells = new ArrayList<>();
        BigDecimal singleThreaded = BigDecimal.ZERO;
        for (PlanStanding standing : distinct) {
            nowCells.addAll(standing.cells());
            thenCells.addAll(before.getOrDefault(standing.plan().uuid(), List.of()));
            singleThreaded = singleThreaded.add(singleThreaded(standing));
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

    private Collection<PlanStanding> distinct() {
        Map<Purse, PlanStanding> distinct = new LinkedHashMap<>();
        for (PlanStanding standing : standings) {
            distinct.putIfAbsent(
                    new Purse(
                            standing.accounts(),
                            standing.plan().getFrom(),
                            standing.plan().getTo()),
                    standing);
        }
        return distinct.values();
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
            reasons.add(late + " actions are late, the oldest was due on "
                    + standing.lateActions().get(0).dueOn() + ".");
        }
        if (review.overdueDays() > 0) {
            reasons.add("Its review is overdue by " + review.overdueDays() + " days.");
        }
        Double fell = moved(
                PlanFigures.of(before.getOrDefault(standing.plan().uuid(), List.of()), currency, null, 0)
                        .share(),
                standing.figures().share());
        if (fell != null && fell < 0) {
            reasons.add(String.format(Locale.ROOT, "Our share fell by %.1f points.", -fell * 100));
        }
        if (singleThreaded(standing).signum() > 0) {
            reasons.add(Money.of(singleThreaded(standing), currency).amount() + " " + currency.code()
                    + " of our revenue hang on one person.");
        }
        if (!standing.actionsWithoutOwner().isEmpty()) {
            reasons.add(standing.actionsWithoutOwner().size() + " actions have no owner.");
        }
        return new Concern(standing, late, review.overdueDays(), reasons);
    }

    private static boolean isOverdue(PlanStanding standing) {
        return standing.nextReview().overdueDays() > 0;
    }

    private static BigDecimal singleThreaded(PlanStanding standing) {
        return standing.relationships()
                .exposure()
                .singleThreadedRevenue()
                .amount()
                .value();
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
