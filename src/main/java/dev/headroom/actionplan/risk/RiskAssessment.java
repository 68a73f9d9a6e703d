package dev.headroom.actionplan.risk;

import dev.headroom.account.figures.MissedPromise;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.outlook.PlanOutlook;
import dev.headroom.actionplan.schedule.ConflictKind;
import dev.headroom.actionplan.schedule.FinishForecast;
import dev.headroom.actionplan.schedule.Schedule;
import dev.headroom.actionplan.schedule.ScheduleConflict;
import dev.headroom.actionplan.schedule.ScheduleNode;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How bad one plan is today. Pure. */
final class RiskAssessment {

    private static final int POINTS_LATE = 3;
    private static final int POINTS_CONFLICT = 5;
    private static final int POINTS_OVERDUE = 2;
    private static final int POINTS_NOT_COMPUTABLE = 100;

    /** A long tail of unlikely cases must not outrank a plan that is late already. */
    private static final int MOST_LIKELY_LATE = 60;

    private static final int MOST_QUIET = 20;
    private static final int MOST_NAMED = 3;

    private final PlanOutlook outlook;
    private final FinishForecast finish;
    private final BuyerEngagement engagement;
    private final List<MissedPromise> missed;
    private final int quietWorkdays;
    private final ActionPlan plan;
    private final Schedule schedule;
    private final LocalDate today;
    private final WorkCalendar buyerDays;

    /**
     * Prepares the assessment.
     *
     * @param missed what was promised in meetings with its account and is overdue or broken, the oldest first
     * @param quietWorkdays the working days of the buyer's side without a sign of life that are no risk yet
     */
    RiskAssessment(
            PlanOutlook outlook,
            FinishForecast finish,
            BuyerEngagement engagement,
            List<MissedPromise> missed,
            int quietWorkdays) {
        this.outlook = outlook;
        this.finish = finish;
        this.engagement = engagement;
        this.missed = missed;
        this.quietWorkdays = quietWorkdays;
        this.plan = outlook.plan();
        this.schedule = outlook.schedule().schedule();
        this.today = outlook.schedule().request().today();
        this.buyerDays =
                Objects.requireNonNull(outlook.schedule().request().calendars().get(Side.BUYER), "every side has one");
    }

    /** For a plan whose dates leave every calendar. */
    static AtRiskPlan notComputable(ActionPlan plan, String reason, BuyerEngagement engagement) {
        var term = RiskTerm.of(RiskKind.NOT_COMPUTABLE, 1, POINTS_NOT_COMPUTABLE, POINTS_NOT_COMPUTABLE, reason);
        return new AtRiskPlan(plan, term.points(), null, null, List.of(term), null, engagement);
    }

    AtRiskPlan assess() {
        List<RiskTerm> terms = Stream.of(
                        late(), likelyLate(), conflicts(), overdue(), goneQuiet(), MissedOfBuyer.term(missed))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(RiskTerm::points).reversed())
                .toList();
        int score = terms.stream().mapToInt(RiskTerm::points).sum();
        ChaseTask chase = new Chase(outlook).task().orElse(null);
        return new AtRiskPlan(plan, score, schedule.finishOn(), finish.p80(), terms, chase, engagement);
    }

    private int workdaysLate() {
        return Math.max(0, -schedule.floatDays());
    }

    private Optional<RiskTerm> late() {
        int late = workdaysLate();
        return late == 0
                ? Optional.empty()
                : Optional.of(RiskTerm.of(
                        RiskKind.TARGET_MISSED,
                        late,
                        POINTS_LATE,
                        Integer.MAX_VALUE,
                        "It is forecast to be reached on " + schedule.finishOn() + ", " + workdays(late)
                                + " after the target " + plan.getTargetOn() + "."));
    }

    private Optional<RiskTerm> likelyLate() {
        LocalDate late = schedule.finishOn().isAfter(plan.getTargetOn()) ? schedule.finishOn() : plan.getTargetOn();
        int beyond = buyerDays.workdaysBetween(late, finish.p80());
        return beyond <= 0
                ? Optional.empty()
                : Optional.of(RiskTerm.of(
                        RiskKind.LIKELY_LATE,
                        beyond,
                        1,
                        MOST_LIKELY_LATE,
                        "In one of five simulated cases it is reached after " + finish.p80() + "; the target "
                                + plan.getTargetOn() + " is kept in " + Math.round(finish.onTime() * 100)
                                + " of 100."));
    }

    private Optional<RiskTerm> conflicts() {
        List<ScheduleConflict> found = schedule.conflicts().stream()
                .filter(conflict -> conflict.kind() != ConflictKind.TARGET_MISSED)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(RiskTerm.of(
                        RiskKind.CONFLICTS,
                        found.size(),
                        POINTS_CONFLICT,
                        Integer.MAX_VALUE,
                        found.stream().limit(MOST_NAMED).map(outlook::sentence).collect(Collectors.joining(" "))));
    }

    private Optional<RiskTerm> overdue() {
        Map<UUID, LocalDate> late = outlook.schedule().request().nodes().stream()
                .map(ScheduleNode::id)
                .filter(node -> !outlook.isFinished(node))
                .flatMap(node -> outlook.schedule().dueOn(node).map(due -> Map.entry(node, due)).stream())
                .filter(due -> due.getValue().isBefore(today))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return late.entrySet().stream()
                .min(Map.Entry.<UUID, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(longest -> RiskTerm.of(
                        RiskKind.OVERDUE,
                        late.size(),
                        POINTS_OVERDUE,
                        Integer.MAX_VALUE,
                        late.size() + " overdue, " + called(longest.getKey()) + " since " + longest.getValue() + "."));
    }

    private String called(UUID target) {
        return outlook.hides(target)
                ? "a task of the seller's side"
                : "\"" + plan.content().called(target) + "\"";
    }

    private Optional<RiskTerm> goneQuiet() {
        return Silence.of(plan, engagement, buyerDays, today)
                .filter(silence -> silence.workdays() > quietWorkdays)
                .map(silence -> RiskTerm.of(
                        RiskKind.GONE_QUIET,
                        silence.workdays() - quietWorkdays,
                        1,
                        MOST_QUIET,
                        "Nothing was heard of the buyer's side for " + workdays(silence.workdays()) + ", since "
                                + silence.since() + "."));
    }

    private static String workdays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }
}
