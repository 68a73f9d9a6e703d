package dev.headroom.actionplan.template;

import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.SideCalendar;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskDependency;
import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.identity.Uuids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says that begins with a template. The ids of its parts are made from the plan's and the keys, so that the
 * same beginning makes the same plan.
 */
public final class PlanFromTemplate {

    private final ActionPlanTemplate template;
    private final UUID plan;
    private final LocalDate targetOn;
    private final Map<Side, WorkCalendar> workdays;
    private final Map<String, Side> sides;

    /**
     * Prepares the beginning of one plan.
     *
     * @param workdays of each side, to reckon back from the target
     */
    public PlanFromTemplate(
            ActionPlanTemplate template, UUID plan, LocalDate targetOn, Map<Side, WorkCalendar> workdays) {
        this.template = template;
        this.plan = plan;
        this.targetOn = targetOn;
        this.workdays = workdays;
        this.sides = template.roles().stream().collect(Collectors.toMap(TemplateRole::key, TemplateRole::side));
    }

    /** Refuses a template of which no plan could be put in an order. */
    static void requireOrder(ActionPlanTemplate template) {
        UUID anyPlan = new UUID(0, 0);
        var plan = new PlanFromTemplate(template.withoutOffsets(), anyPlan, LocalDate.EPOCH, Map.of());
        plan.content(template.name(), template.outcome(), List.of()).requireOrder("dependencies");
    }

    public ActionPlanContent content(String title, String outcome, List<SideCalendar> calendars) {
        return new ActionPlanContent(
                title,
                outcome,
                targetOn,
                calendars,
                template.roles().stream().map(this::participant).toList(),
                template.milestones().stream().map(this::milestone).toList(),
                template.tasks().stream().map(this::task).toList(),
                template.dependencies().stream().map(this::dependency).toList());
    }

    private Participant participant(TemplateRole role) {
        return new Participant(roleId(role.key()), role.side(), role.role(), null, null, null, null, null);
    }

    private Milestone milestone(TemplateMilestone milestone) {
        List<MilestoneOutcome> outcomes = new ArrayList<>();
        for (TemplateOutcome outcome : milestone.outcomes()) {
            String verifier = outcome.verifier();
            outcomes.add(new MilestoneOutcome(
                    outcomeId(plan, milestone.key(), outcomes.size()),
                    outcome.criterion(),
                    outcome.evidence(),
                    verifier == null ? null : roleId(verifier)));
        }
        return new Milestone(
                nodeId(milestone.key()), milestone.title(), milestone.stage(), milestone.holdPoint(), outcomes);
    }

    private Task task(TemplateTask task) {
        LocalDate on = finishOn(task);
        return new Task(
                nodeId(task.key()),
                nodeId(task.milestone()),
                task.title(),
                task.description(),
                roleId(task.role()),
                task.workdays(),
                task.stepType(),
                on == null ? ConstraintKind.AS_LATE_AS_POSSIBLE : ConstraintKind.MUST_FINISH_ON,
                on,
                task.internal(),
                null,
                null);
    }

    private @Nullable LocalDate finishOn(TemplateTask task) {
        Integer before = task.workdaysBeforeTarget();
        if (before == null) {
            return null;
        }
        WorkCalendar calendar = workdays.get(sides.get(task.role()));
        if (calendar == null) {
            throw new IllegalArgumentException("no working days of the side of " + task.role());
        }
        return calendar.plusWorkdays(targetOn, -before);
    }

    private TaskDependency dependency(TemplateDependency link) {
        return new TaskDependency(
                Uuids.named(plan, "dependency " + link.from() + " " + link.to() + " " + link.kind()),
                nodeId(link.from()),
                nodeId(link.to()),
                link.kind(),
                link.lag(),
                link.lagUnit());
    }

    private UUID roleId(String key) {
        return roleId(plan, key);
    }

    private UUID nodeId(String key) {
        return nodeId(plan, key);
    }

    /** The participant that a role becomes in a plan. */
    public static UUID roleId(UUID plan, String key) {
        return Uuids.named(plan, "role " + key);
    }

    /** The milestone or task that a template's becomes in a plan. */
    public static UUID nodeId(UUID plan, String key) {
        return Uuids.named(plan, "node " + key);
    }

    /** The outcome that one of a template's milestone becomes in a plan, counted from 0. */
    public static UUID outcomeId(UUID plan, String milestone, int number) {
        return Uuids.named(plan, "outcome " + milestone + " " + number);
    }
}
