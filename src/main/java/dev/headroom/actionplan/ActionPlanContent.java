package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is to be reached, by whom, in which order: the part of a plan that both sides sign. Internal tasks are in it
 * while it is inside, and left out of {@link #shared()}.
 *
 * @param outcome what the customer will have when it is reached, in their words
 * @param targetOn the day they want it by: their go-live or start
 */
public record ActionPlanContent(
        String title,
        String outcome,
        LocalDate targetOn,
        List<SideCalendar> calendars,
        List<Participant> participants,
        List<Milestone> milestones,
        List<Task> tasks,
        List<TaskDependency> dependencies) {

    public ActionPlanContent {
        title = Text.name(title, "title");
        outcome = ActionPlanLimits.required(outcome, "outcome");
        ActionPlanLimits.day(targetOn, "targetOn");
        calendars = ActionPlanLimits.list(calendars, Side.values().length, "calendars");
        participants = ActionPlanLimits.list(participants, ActionPlanLimits.PARTICIPANTS, "participants");
        milestones = ActionPlanLimits.list(milestones, ActionPlanLimits.MILESTONES, "milestones");
        tasks = ActionPlanLimits.list(tasks, ActionPlanLimits.TASKS, "tasks");
        dependencies = ActionPlanLimits.list(dependencies, ActionPlanLimits.DEPENDENCIES, "dependencies");
    }

    /** The calendar of a side; the usual week where nobody has said anything. */
    public SideCalendar calendar(Side side) {
        return calendars.stream()
                .filter(calendar -> calendar.side() == side)
                .findFirst()
                .orElseGet(() -> SideCalendar.usual(side));
    }

    public Optional<Participant> participant(UUID uuid) {
        return participants.stream()
                .filter(participant -> participant.uuid().equals(uuid))
                .findFirst();
    }

    public Optional<Milestone> milestone(UUID uuid) {
        return milestones.stream()
                .filter(milestone -> milestone.uuid().equals(uuid))
                .findFirst();
    }

    public Optional<Milestone> milestoneOf(UUID outcome) {
        return milestones.stream()
                .filter(milestone -> milestone.outcomes().stream()
                        .anyMatch(present -> present.uuid().equals(outcome)))
                .findFirst();
    }

    public Optional<Task> task(UUID uuid) {
        return tasks.stream().filter(task -> task.uuid().equals(uuid)).findFirst();
    }

    /** The tasks that lead to a milestone, in their order. */
    public List<Task> tasksOf(UUID milestone) {
        return tasks.stream()
                .filter(task -> task.milestoneUuid().equals(milestone))
                .toList();
    }

    /** The side whose calendar and word count for a task. */
    public Side sideOf(Task task) {
        return participant(task.ownerUuid()).map(Participant::side).orElse(Side.SELLER);
    }

    /** Refuses what can't be put in an order, naming what closes a circle. */
    public void requireOrder(String... field) {
        PlanGraph.requireOrder(this, field);
    }

    /** How a sentence calls a task or milestone. */
    public String called(UUID target) {
        return task(target)
                .map(Task::title)
                .or(() -> milestone(target).map(Milestone::title))
                .orElse("the target date");
    }

    /** The tasks that never leave the organization. */
    public Set<UUID> internalTasks() {
        return tasks.stream().filter(Task::internal).map(Task::uuid).collect(Collectors.toSet());
    }

    /** What the other side sees: no internal tasks, nothing that hangs on one, and no ids of our other records. */
    public ActionPlanContent shared() {
        Set<UUID> hidden = internalTasks();
        return new ActionPlanContent(
                title,
                outcome,
                targetOn,
                calendars,
                participants.stream().map(Participant::shared).toList(),
                milestones,
                tasks.stream()
                        .filter(task -> !task.internal())
                        .map(Task::shared)
                        .toList(),
                dependencies.stream()
                        .filter(link -> !hidden.contains(link.fromUuid()) && !hidden.contains(link.toUuid()))
                        .toList());
    }

    /** The text whose SHA-256 is the fingerprint of what both sides see. */
    public String sharedText() {
        return new String(PlanHash.json(shared()), StandardCharsets.UTF_8);
    }

    public String sharedHash() {
        return PlanHash.of(shared());
    }

    public ActionPlanContent withTarget(LocalDate day) {
        return new ActionPlanContent(title, outcome, day, calendars, participants, milestones, tasks, dependencies);
    }

    /** The same with some of its milestones and tasks, and what depends among them. */
    ActionPlanContent only(Predicate<UUID> kept) {
        return new ActionPlanContent(
                title,
                outcome,
                targetOn,
                calendars,
                participants,
                milestones.stream()
                        .filter(milestone -> kept.test(milestone.uuid()))
                        .toList(),
                tasks.stream().filter(task -> kept.test(task.uuid())).toList(),
                dependencies.stream()
                        .filter(link -> kept.test(link.fromUuid()) && kept.test(link.toUuid()))
                        .toList());
    }
}
