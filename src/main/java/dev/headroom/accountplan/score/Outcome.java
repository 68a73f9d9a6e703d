package dev.headroom.accountplan.score;

import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanContent;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.accountplan.PlanObjective;
import dev.headroom.accountplan.measure.MeasureReading;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan, from records alone.
 *
 * <ul>
 *   <li>Each measure that can be read: its attainment, progress over where a straight line would be by now. All
 *       together weigh {@link ScorePolicy#measures()}.
 *   <li>Actions on time: the mean over every action whose promised day is past, of 1 when it was done by then, the late
 *       credit when it was done later, and 0 while it is not. An action that was dropped before its day is no longer
 *       promised; one that was dropped after it stays at 0.
 *   <li>The oldest late action: 0.5 ^ (days late / half-life) for the longest overdue unfinished one; 1 when none is.
 * </ul>
 *
 * <p>Days count from the promised date, not from the due date, so that moving a date helps nothing; an action whose day
 * is to come counts nowhere, so that adding fresh ones helps nothing either. score = weighted mean of the terms with a
 * value.
 */
final class Outcome {

    private final PlanContent content;
    private final LocalDate asOf;
    private final ScorePolicy policy;
    private final ScoreSheet sheet = new ScoreSheet();

    private Outcome(PlanContent content, LocalDate asOf, ScorePolicy policy) {
        this.content = content;
        this.asOf = asOf;
        this.policy = policy;
    }

    static PlanScore of(PlanContent content, List<MeasureReading> readings, LocalDate asOf, ScorePolicy policy) {
        Outcome outcome = new Outcome(content, asOf, policy);
        outcome.addMeasures(readings);
        outcome.addActions();
        return outcome.sheet.score();
    }

    private void addMeasures(List<MeasureReading> readings) {
        Map<UUID, MeasureReading> read = readings.stream()
                .collect(Collectors.toMap(MeasureReading::measureUuid, reading -> reading, (first, second) -> second));
        long known = content.measures()
                .map(measure -> attainment(read.get(measure.uuid())))
                .filter(Objects::nonNull)
                .count();
        double weight = known == 0 ? 0 : policy.measures() / known;
        for (PlanObjective objective : content.objectives()) {
            for (PlanMeasure measure : objective.measures()) {
                addMeasure(objective.title() + ": " + measure.source(), read.get(measure.uuid()), weight);
            }
        }
    }

    private void addMeasure(String name, @Nullable MeasureReading reading, double weight) {
        Double value = attainment(reading);
        sheet.add(name, value, weight, reading == null ? "Was not read." : reading.sentence());
        if (value != null) {
            sheet.raise("Bring back to its line: " + name + ".", (1 - value) * weight);
        }
    }

    private static @Nullable Double attainment(@Nullable MeasureReading reading) {
        return reading == null ? null : reading.attainment();
    }

    private void addActions() {
        List<PlanAction> due = content.actions().stream().filter(this::isDue).toList();
        List<PlanAction> late = due.stream().filter(PlanAction::unfinished).toList();
        Double onTime =
                due.isEmpty() ? null : due.stream().mapToDouble(this::credit).sum() / due.size();
        long kept = due.stream().filter(action -> credit(action) == 1).count();
        sheet.add(
                "Actions on time", onTime, policy.onTime(), kept + " of " + due.size() + " due actions done on time.");
        Double oldest = due.isEmpty() ? null : patience(late);
        sheet.add("Oldest late action", oldest, policy.oldestLate(), oldestNote(late));
        for (PlanAction action : late) {
            List<PlanAction> rest =
                    late.stream().filter(other -> !other.equals(action)).toList();
            double credit = policy.lateCredit() / due.size();
            sheet.raise(
                    "Do the action \"" + action.title() + "\", " + daysLate(action) + " days late.",
                    credit * policy.onTime() + (patience(rest) - patience(late)) * policy.oldestLate());
        }
    }

    private boolean isDue(PlanAction action) {
        return action.getPromisedOn().isBefore(asOf)
                && !(action.getState() == ActionState.DROPPED && endedInTime(action));
    }

    private double credit(PlanAction action) {
        if (action.getState() != ActionState.DONE) {
            return 0;
        }
        return endedInTime(action) ? 1 : policy.lateCredit();
    }

    private static boolean endedInTime(PlanAction action) {
        OffsetDateTime ended = action.getEndedAt();
        return ended != null && !ended.toLocalDate().isAfter(action.getPromisedOn());
    }

    private double patience(List<PlanAction> late) {
        long days = late.stream().mapToLong(this::daysLate).max().orElse(0);
        return Math.pow(0.5, (double) days / policy.lateHalfLifeDays());
    }

    private long daysLate(PlanAction action) {
        return ChronoUnit.DAYS.between(action.getPromisedOn(), asOf);
    }

    private String oldestNote(List<PlanAction> late) {
        long days = late.stream().mapToLong(this::daysLate).max().orElse(0);
        return late.isEmpty()
                ? "No action is late."
                : late.size() + " late, the oldest by " + days + " days; half-life " + policy.lateHalfLifeDays()
                        + " days.";
    }
}
