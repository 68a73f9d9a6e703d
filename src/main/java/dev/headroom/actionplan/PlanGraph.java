package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.ScheduleLink;
import dev.headroom.actionplan.schedule.ScheduleNode;
import dev.headroom.actionplan.schedule.ScheduleRequest;
import dev.headroom.actionplan.schedule.ScheduleRules;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as the engine sees it: tasks and milestones as nodes, and each milestone waiting for its tasks. */
final class PlanGraph {

    private final ActionPlan plan;

    private PlanGraph(ActionPlan plan) {
        this.plan = plan;
    }

    static ScheduleRequest request(ActionPlan plan, Map<Side, WorkCalendar> calendars, LocalDate today) {
        PlanGraph graph = new PlanGraph(plan);
        List<ScheduleNode> nodes = graph.nodes();
        List<ScheduleNode> givenUp = graph.givenUp();
        Set<UUID> known = Stream.of(nodes, givenUp)
                .flatMap(List::stream)
                .map(ScheduleNode::id)
                .collect(Collectors.toSet());
        List<ScheduleLink> links = links(plan.content())
                .filter(link -> known.contains(link.from()) && known.contains(link.to()))
                .toList();
        return new ScheduleRequest(today, plan.content().targetOn(), calendars, nodes, links, givenUp);
    }

    /** Refuses what can't be put in an order: circles, and what waits for itself or for nothing the plan has. */
    static void requireOrder(ActionPlanContent content, String... field) {
        Stream<ScheduleNode> tasks = content.tasks().stream().map(task -> undated(task.uuid(), content.sideOf(task)));
        Stream<ScheduleNode> milestones =
                content.milestones().stream().map(milestone -> undated(milestone.uuid(), Side.BUYER));
        ScheduleRules.check(
                Stream.concat(tasks, milestones).toList(), links(content).toList(), content::called, field);
    }

    /** What is given up may be taken up again, so for the order it counts. */
    private static ScheduleNode undated(UUID id, Side side) {
        return new ScheduleNode(id, side, 0, ConstraintKind.AS_LATE_AS_POSSIBLE, null, null, null, null);
    }

    /** Everything that waits for something, what is understood included. */
    static Stream<ScheduleLink> links(ActionPlanContent content) {
        Stream<ScheduleLink> said = content.dependencies().stream()
                .map(link -> new ScheduleLink(
                        link.uuid(), link.fromUuid(), link.toUuid(), link.kind(), link.lag(), link.lagUnit()));
        Stream<ScheduleLink> understood = content.tasks().stream()
                .map(task -> new ScheduleLink(
                        task.uuid(),
                        task.uuid(),
                        task.milestoneUuid(),
                        DependencyKind.FINISH_TO_START,
                        0,
                        LagUnit.WORKDAY));
        // Of a circle the last one is blamed: somebody said it, the others are understood.
        return Stream.concat(understood, said);
    }

    /** What is given up needs no time and holds up nobody; what came before it still comes before what comes after. */
    private List<ScheduleNode> givenUp() {
        return plan.content().tasks().stream()
                .filter(this::isDropped)
                .map(task -> undated(task.uuid(), plan.content().sideOf(task)))
                .toList();
    }

    private boolean isDropped(Task task) {
        return plan.progress().stateOf(task.uuid()) == TaskState.DROPPED;
    }

    private List<ScheduleNode> nodes() {
        Stream<ScheduleNode> tasks =
                plan.content().tasks().stream().filter(task -> !isDropped(task)).map(this::node);
        return Stream.concat(tasks, plan.content().milestones().stream().map(this::node))
                .toList();
    }

    private ScheduleNode node(Task task) {
        Optional<TaskProgress> progress = plan.progress().task(task.uuid());
        return new ScheduleNode(
                task.uuid(),
                plan.content().sideOf(task),
                task.workdays(),
                task.constraint(),
                task.constraintOn(),
                plan.agreement().pinnedOn(task.uuid()).orElse(null),
                progress.map(TaskProgress::startedOn).orElse(null),
                progress.map(TaskProgress::finishedOn).orElse(null));
    }

    private ScheduleNode node(Milestone milestone) {
        ZoneId zone = ZoneId.of(plan.content().calendar(Side.BUYER).zone());
        return new ScheduleNode(
                milestone.uuid(),
                Side.BUYER,
                0,
                ConstraintKind.AS_LATE_AS_POSSIBLE,
                null,
                plan.agreement().pinnedOn(milestone.uuid()).orElse(null),
                null,
                plan.progress().verifiedOn(milestone, zone).orElse(null));
    }
}
