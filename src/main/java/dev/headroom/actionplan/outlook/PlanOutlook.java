package dev.headroom.actionplan.outlook;

import dev.headroom.access.Caller;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.HoldPoints;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.schedule.ScheduleConflict;
import dev.headroom.actionplan.schedule.Side;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One plan with its dates of one day and its hold points: what every computed field of it is read from. */
public final class PlanOutlook {

    private final ActionPlan plan;
    private final PlanSchedule schedule;
    private final HoldPoints holds;
    private final Set<UUID> hidden;

    public PlanOutlook(ActionPlan plan, PlanSchedule schedule) {
        this(plan, schedule, new HoldPoints(plan.content(), plan.progress()), Set.of());
    }

    private PlanOutlook(ActionPlan plan, PlanSchedule schedule, HoldPoints holds, Set<UUID> hidden) {
        this.plan = plan;
        this.schedule = schedule;
        this.holds = holds;
        this.hidden = hidden;
    }

    /** The same dates; an application, which is a partner's, is told of internal tasks only whose they are. */
    public PlanOutlook seenBy(Caller caller) {
        return caller.isApplication()
                ? new PlanOutlook(plan, schedule, holds, plan.content().internalTasks())
                : this;
    }

    /** Whether it is not named to who looks. */
    public boolean hides(UUID target) {
        return hidden.contains(target);
    }

    /** How far something is from the day both sides signed, as far as who looks may know why. */
    @Nullable
    PlanSlip slip(UUID target) {
        return schedule.slip(target)
                .map(slip ->
                        hidden.isEmpty() ? PlanSlip.of(plan.content(), slip) : PlanSlip.shared(plan.content(), slip))
                .orElse(null);
    }

    /** What a conflict says, without the names of what is hidden. */
    public String sentence(ScheduleConflict conflict) {
        String sentence = unnamed(conflict.sentence(), conflict.node());
        UUID predecessor = conflict.cause().predecessor();
        String told = predecessor == null ? sentence : unnamed(sentence, predecessor);
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    private String unnamed(String sentence, UUID target) {
        return hides(target)
                ? sentence.replace("“" + plan.content().called(target) + "”", "a task of the seller's side")
                : sentence;
    }

    public ActionPlan plan() {
        return plan;
    }

    public PlanSchedule schedule() {
        return schedule;
    }

    PlannedTask task(Task task) {
        var progress = plan.progress().task(task.uuid()).orElse(null);
        return new PlannedTask(
                task,
                plan.content().sideOf(task),
                plan.progress().stateOf(task.uuid()),
                progress == null ? null : progress.startedOn(),
                progress == null ? null : progress.finishedOn(),
                progress == null ? null : progress.reason(),
                progress == null ? null : progress.act(),
                held(task.uuid()),
                PlannedDates.of(this, task.uuid()));
    }

    PlannedMilestone milestone(Milestone milestone) {
        ZoneId zone = ZoneId.of(plan.content().calendar(Side.BUYER).zone());
        return new PlannedMilestone(
                milestone,
                plan.progress().isVerified(milestone),
                plan.progress().verifiedOn(milestone, zone).orElse(null),
                milestone.outcomes().stream().map(this::outcome).toList(),
                held(milestone.uuid()),
                PlannedDates.of(this, milestone.uuid()));
    }

    private OutcomeStanding outcome(MilestoneOutcome outcome) {
        var progress = plan.progress();
        return new OutcomeStanding(
                outcome,
                progress.isVerified(outcome.uuid()),
                progress.verification(outcome.uuid()).orElse(null),
                progress.claim(outcome.uuid()).orElse(null),
                progress.evidenceOf(outcome.uuid()));
    }

    private @Nullable HeldBy held(UUID target) {
        return holds.stopping(target).map(HeldBy::of).orElse(null);
    }

    public boolean isHeld(UUID target) {
        return holds.stopping(target).isPresent();
    }

    /** Whether a task is done or a milestone verified. */
    public boolean isFinished(UUID target) {
        return plan.progress().stateOf(target) == TaskState.DONE
                || plan.content()
                        .milestone(target)
                        .filter(plan.progress()::isVerified)
                        .isPresent();
    }

    List<PlannedMilestone> milestones() {
        return plan.content().milestones().stream().map(this::milestone).toList();
    }

    /** Told apart by plan and version, so that a batch does not compare whole plans. */
    record Key(ActionPlan plan) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && plan.uuid().equals(key.plan.uuid())
                    && plan.version().equals(key.plan.version());
        }

        @Override
        public int hashCode() {
            return Objects.hash(plan.uuid(), plan.version());
        }
    }
}
