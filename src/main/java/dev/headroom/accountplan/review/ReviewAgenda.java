package dev.headroom.accountplan.review;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ComparedFigures;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanFigures;
import dev.headroom.accountplan.PlanReview;
import dev.headroom.accountplan.PlanState;
import dev.headroom.accountplan.WorkGaps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A review as it would be held now: what moved since the last one, and when it is due. */
@Description("A plan's next review as it would be held now: what moved since the last one, and when it is due.")
public record ReviewAgenda(
        @NonNull @Description("The day it was prepared for.")
        LocalDate asOf,

        @Description("The last review, which everything is compared with; null when none was held.") @Nullable
        PlanReview lastReview,

        @NonNull @Description("How the account stands now.") PlanFigures figures,

        @Description(
                "The day by which it should be held: the last one, or the plan's beginning, and its cadence; null when"
                        + " the plan is closed.")
        @Nullable
        LocalDate dueOn,

        @NonNull @Description("How many days it is overdue; 0 when it is not.")
        Integer overdueDays,

        @NonNull @Description("What to talk about, the figures first, then the actions by due date; at most 100.")
        List<@NonNull AgendaItem> items) {

    /** More than a meeting can take; that there is more is told by the number of late actions in the figures. */
    static final int MOST_ITEMS = 100;

    public ReviewAgenda {
        items = items.stream().limit(MOST_ITEMS).toList();
    }

    /**
     * Prepares a review.
     *
     * @param money how it moved since the last review; null when there was none, or it can't be told
     * @param brokenCommitments what was promised and not kept since the last review, as sentences
     */
    public static ReviewAgenda of(
            AccountPlan plan,
            PlanFigures figures,
            @Nullable ComparedFigures money,
            List<String> brokenCommitments,
            LocalDate asOf) {
        List<PlanReview> held = plan.reviews();
        PlanReview last = held.isEmpty() ? null : held.get(held.size() - 1);
        LocalDate dueOn = plan.getState() == PlanState.CLOSED ? null : plan.reviewDueOn();
        int overdue = overdueDays(plan, asOf);
        List<AgendaItem> items = new ArrayList<>();
        if (overdue > 0) {
            items.add(item(
                    AgendaTopic.REVIEW_OVERDUE, "The review was due on " + dueOn + ", " + days(overdue) + " ago."));
        }
        if (last != null && money != null) {
            FiguresMoved.between(last.figures(), figures, money).forEach(items::add);
        }
        brokenCommitments.forEach(sentence -> items.add(item(AgendaTopic.COMMITMENT_BROKEN, sentence)));
        addActions(items, plan, last, asOf);
        PlanReview shown = last == null || money != null ? last : last.withoutTotals();
        return new ReviewAgenda(asOf, shown, figures, dueOn, overdue, items);
    }

    /** How many days ago the review was due; 0 when it is not, or the plan is closed. */
    public static int overdueDays(AccountPlan plan, LocalDate asOf) {
        return plan.getState() == PlanState.CLOSED
                ? 0
                : (int) Math.max(0, ChronoUnit.DAYS.between(plan.reviewDueOn(), asOf));
    }

    private static void addActions(
            List<AgendaItem> items, AccountPlan plan, @Nullable PlanReview last, LocalDate asOf) {
        Map<UUID, LocalDate> dueThen = last == null
                ? Map.of()
                : last.openActions().stream()
                        .collect(Collectors.toMap(PlanReview.OpenAction::uuid, PlanReview.OpenAction::dueOn));
        for (PlanAction action : WorkGaps.late(plan.content(), asOf)) {
            LocalDate then = dueThen.get(action.uuid());
            boolean lateThen = last != null && then != null && then.isBefore(last.heldOn());
            long late = ChronoUnit.DAYS.between(action.dueOn(), asOf);
            items.add(new AgendaItem(
                    lateThen ? AgendaTopic.ACTION_STILL_LATE : AgendaTopic.ACTION_LATE,
                    "\"" + action.title() + "\" was due on " + action.dueOn() + ", " + days(late) + " ago.",
                    action.getId()));
        }
        for (PlanAction action : plan.content().actions()) {
            LocalDate then = last == null ? action.getPromisedOn() : dueThen.get(action.uuid());
            if (action.unfinished() && then != null && action.dueOn().isAfter(then)) {
                items.add(new AgendaItem(
                        AgendaTopic.ACTION_SLIPPED,
                        "\"" + action.title() + "\" moved from " + then + " to " + action.dueOn() + ".",
                        action.getId()));
            }
        }
    }

    static AgendaItem item(AgendaTopic topic, String sentence) {
        return new AgendaItem(topic, sentence, null);
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
