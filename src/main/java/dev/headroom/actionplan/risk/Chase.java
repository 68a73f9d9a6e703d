package dev.headroom.actionplan.risk;

import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.outlook.PlanOutlook;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.ScheduleLink;
import dev.headroom.actionplan.schedule.ScheduleNode;
import dev.headroom.actionplan.schedule.ScheduledTask;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one thing to ask for today. Only what can be worked on now is asked for: what waits for something else is
 * not hurried by asking. Of that, the one with the least float; then one that another side waits for; then the one that
 * is due first.
 */
final class Chase {

    private final PlanOutlook outlook;
    private final ActionPlanContent content;
    private final LocalDate today;
    private final Map<UUID, ScheduleNode> nodes = new HashMap<>();
    private final Map<UUID, Set<UUID>> waiting = new HashMap<>();
    private final Set<UUID> blocked = new HashSet<>();

    Chase(PlanOutlook outlook) {
        this.outlook = outlook;
        this.content = outlook.plan().content();
        this.today = outlook.schedule().request().today();
        outlook.schedule().request().nodes().forEach(node -> nodes.put(node.id(), node));
        outlook.schedule().request().links().forEach(this::note);
    }

    private void note(ScheduleLink link) {
        ScheduleNode before = nodes.get(link.from());
        if (before == null || before.isFinished()) {
            return;
        }
        waiting.computeIfAbsent(link.from(), absent -> new HashSet<>()).add(link.to());
        boolean begun = before.startedOn() != null;
        if (link.kind() == DependencyKind.FINISH_TO_START || link.kind() == DependencyKind.START_TO_START && !begun) {
            blocked.add(link.to());
        }
    }

    Optional<ChaseTask> task() {
        return nodes.values().stream()
                .filter(node -> !outlook.hides(node.id()))
                .filter(node -> !node.isFinished() && !blocked.contains(node.id()) && !outlook.isHeld(node.id()))
                .filter(node -> canBeginNow(node) && !isWithoutOutcomes(node))
                .min(Comparator.comparingInt((ScheduleNode node) -> dates(node).totalFloat())
                        .thenComparing(node -> !isWaitedFor(node))
                        .thenComparing(node -> dueOn(node).orElse(LocalDate.MAX))
                        .thenComparing(ScheduleNode::id))
                .map(this::chase);
    }

    /** Not what waits for a day or for a lag to pass; when nobody works today, the next day of work counts as now. */
    private boolean canBeginNow(ScheduleNode node) {
        WorkCalendar calendar = Objects.requireNonNull(
                outlook.schedule().request().calendars().get(node.side()), "the schedule has a calendar for each side");
        int left = calendar.workdaysBetween(today, dates(node).earliestStart());
        return left <= (calendar.isWorkday(today) ? 0 : 1);
    }

    /** There is nothing in it that anybody could verify. */
    private boolean isWithoutOutcomes(ScheduleNode node) {
        return content.milestone(node.id())
                .filter(milestone -> milestone.outcomes().isEmpty())
                .isPresent();
    }

    private ScheduledTask dates(ScheduleNode node) {
        return outlook.schedule().schedule().task(node.id());
    }

    private Optional<LocalDate> dueOn(ScheduleNode node) {
        return outlook.schedule().dueOn(node.id());
    }

    private boolean isWaitedFor(ScheduleNode node) {
        return waitingElsewhere(node).isPresent();
    }

    /** What another side can't begin before, the first in the plan's order. */
    private Optional<ScheduleNode> waitingElsewhere(ScheduleNode node) {
        return waiting.getOrDefault(node.id(), Set.of()).stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .filter(after -> after.side() != node.side() && !outlook.hides(after.id()))
                .min(Comparator.comparing(ScheduleNode::id));
    }

    private ChaseTask chase(ScheduleNode node) {
        String title = content.called(node.id());
        String owner = content.task(node.id())
                .map(this::owner)
                .or(() -> content.milestone(node.id()).map(this::verifiers))
                .orElse(node.side().name());
        int slack = dates(node).totalFloat();
        LocalDate due = dueOn(node).orElse(null);
        return new ChaseTask(
                node.id().toString(), title, node.side(), owner, due, slack, why(node, title, owner, due, slack));
    }

    private String owner(Task task) {
        return content.participant(task.ownerUuid()).map(Participant::called).orElse("nobody");
    }

    private String verifiers(Milestone milestone) {
        List<UUID> named = milestone.outcomes().stream()
                .filter(outcome -> !outlook.plan().progress().isVerified(outcome.uuid()))
                .map(MilestoneOutcome::verifierUuid)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.isEmpty()
                ? "anybody of the buyer's side"
                : named.stream()
                        .flatMap(id -> content.participant(id).stream())
                        .map(Participant::called)
                        .collect(Collectors.joining(", "));
    }

    private String why(ScheduleNode node, String title, String owner, @Nullable LocalDate due, int slack) {
        return "\"" + title + "\" can be " + asked(node) + " now by " + owner + due(due) + "; "
                + (slack < 0
                        ? "it breaks a promise by " + days(-slack)
                        : slack == 0 ? "every day it waits delays the plan" : "it may wait " + days(slack))
                + waitingElsewhere(node)
                        .map(after -> ", and \"" + content.called(after.id()) + "\" of " + side(after.side())
                                + " waits for it.")
                        .orElse(".");
    }

    private String asked(ScheduleNode node) {
        if (content.milestone(node.id()).isPresent()) {
            return "verified";
        }
        return outlook.plan().progress().stateOf(node.id()) == TaskState.CLAIMED ? "confirmed as done" : "done";
    }

    private String due(@Nullable LocalDate due) {
        if (due == null) {
            return "";
        }
        return due.isBefore(today) ? ", was due on " + due : ", is due on " + due;
    }

    private static String days(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    private static String side(Side side) {
        return switch (side) {
            case BUYER -> "the buyer's side";
            case SELLER -> "the seller's side";
            case PARTNER -> "the partner";
        };
    }
}
