package dev.headroom.actionplan.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Computes a plan's dates: forward from today and the facts, backward from the target.
 *
 * <p>What decides, in short:
 * <ul>
 *   <li>Work starts in the morning of a working day of its side and is finished in the evening of one. A milestone is
 *       reached in the evening. A task after a milestone starts on the next working day.
 *   <li>What isn't started starts today at the earliest; what is started isn't finished before this evening; what is
 *       finished stays where it was. A start that happened in spite of a dependency is not undone by it.
 *   <li>A task held back at its finish is done in one piece, as late as it must: made longer, it starts earlier.
 *   <li>Working days of a lag are those of the side that does the later task.
 *   <li>What was given up takes no time; what waits for it waits for what it waited for.
 *   <li>A pin moves nothing: a task that can't make it is a conflict, and what follows reckons with the later of both.
 * </ul>
 */
public final class Scheduler {

    private final Graph graph;
    private final Terms terms;
    private final ForwardPass early;
    private final BackwardPass late;
    private final Phrases phrases;

    private Scheduler(ScheduleRequest request, Phrases phrases) {
        this.graph = Graph.of(request);
        this.terms = new Terms(request);
        this.early = new ForwardPass(graph, terms);
        this.late = new BackwardPass(graph, terms, early);
        this.phrases = phrases;
    }

    /**
     * The dates of a plan.
     *
     * @param names what a person calls a node, for the sentences of conflicts
     * @throws dev.headroom.platform.errors.BadInput when dates leave the years 1900 to 9999, or the graph is not one
     *     that {@link ScheduleRules#check} lets pass
     */
    public static Schedule plan(ScheduleRequest request, Function<UUID, String> names) {
        ScheduleRules.check(request.all(), request.links(), names);
        return new Scheduler(request, new Phrases(names)).plan();
    }

    private Schedule plan() {
        try {
            early.run(graph.workdays);
            late.run();
        } catch (PlacementFailure e) {
            throw e.refusal(graph, phrases);
        }
        CriticalPath path = new CriticalPath(graph, terms, early, late);
        Map<UUID, ScheduledTask> tasks = new LinkedHashMap<>();
        for (int node = 0; node < graph.living; node++) {
            tasks.put(graph.nodes.get(node).id(), task(node, path));
        }
        List<ScheduleConflict> conflicts = List.copyOf(new Conflicts(graph, terms, early, phrases).find());
        return new Schedule(
                Collections.unmodifiableMap(tasks),
                evening(finishMoment()),
                floatDays(),
                conflicts.isEmpty(),
                conflicts,
                List.copyOf(path.nodes()));
    }

    private ScheduledTask task(int node, CriticalPath path) {
        return new ScheduledTask(
                graph.nodes.get(node).id(),
                startDay(node, early.startAt[node]),
                evening(early.finishAt[node]),
                startDay(node, late.startAt[node]),
                evening(late.finishAt[node]),
                plannedFinish(node),
                evening(early.reckonedAt[node]),
                late.totalFloat[node],
                late.freeFloat[node],
                path.isCritical(node),
                early.driver(node));
    }

    private LocalDate plannedFinish(int node) {
        ScheduleNode plan = graph.nodes.get(node);
        if (plan.pinnedOn() != null) {
            return plan.pinnedOn();
        }
        if (plan.constraint() == ConstraintKind.MUST_FINISH_ON && plan.constraintOn() != null) {
            return plan.constraintOn();
        }
        boolean soon = plan.constraint() == ConstraintKind.AS_SOON_AS_POSSIBLE;
        return evening(soon ? early.finishAt[node] : late.finishAt[node]);
    }

    /** A plan without tasks is finished today. */
    private int finishMoment() {
        int last = early.last();
        return last < 0 ? terms.thisEvening() : early.reckonedAt[last];
    }

    private int floatDays() {
        int last = early.last();
        if (last < 0) {
            return 0;
        }
        WorkCalendar calendar = graph.calendars[last];
        int finish = early.reckonedAt[last];
        int latest = calendar.lastFinish(terms.target);
        return latest - (finish > terms.target ? calendar.firstFinish(finish) : calendar.lastFinish(finish));
    }

    private LocalDate startDay(int node, int moment) {
        return graph.isMilestone(node) ? evening(moment) : DayNumber.date(moment);
    }

    /** The day whose evening a moment is. */
    private static LocalDate evening(int moment) {
        return DayNumber.date(moment - 1);
    }
}
