package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.Participant;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.chart.TimelineRow.Kind;
import dev.headroom.actionplan.chart.TimelineRow.State;
import dev.headroom.actionplan.schedule.ScheduledTask;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what a chart shows of a plan. */
final class TimelineReader {

    /** More bars than this are a wall on a phone: then those of one side and milestone are drawn as one. */
    static final int MOST_TASKS = 60;

    /** More groups than this, and each side is drawn as one. */
    private static final int MOST_GROUPS = 90;

    private static final Comparator<TimelineRow> BY_DAY = Comparator.comparing(TimelineRow::from)
            .thenComparing(TimelineRow::to)
            .thenComparing(TimelineRow::title);

    private final ActionPlan plan;
    private final PlanSchedule schedule;
    private final ActionPlanContent content;
    private final Set<UUID> critical;
    private final Map<UUID, Integer> milestoneOrder;

    private TimelineReader(ActionPlan plan, PlanSchedule schedule, boolean sharedOnly) {
        this.plan = plan;
        this.schedule = schedule;
        content = sharedOnly ? plan.content().shared() : plan.content();
        critical = new HashSet<>(schedule.schedule().criticalPath());
        milestoneOrder = IntStream.range(0, content.milestones().size())
                .boxed()
                .collect(Collectors.toMap(
                        index -> content.milestones().get(index).uuid(), index -> index));
    }

    static Timeline read(ActionPlan plan, PlanSchedule schedule, boolean sharedOnly) {
        return new TimelineReader(plan, schedule, sharedOnly).timeline();
    }

    private Timeline timeline() {
        List<Task> shown = content.tasks().stream()
                .filter(task -> schedule.task(task.uuid()).isPresent())
                .toList();
        boolean grouped = shown.size() > MOST_TASKS;
        List<Timeline.Lane> lanes = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Task> own =
                    shown.stream().filter(task -> content.sideOf(task) == side).toList();
            if (!own.isEmpty()) {
                lanes.add(new Timeline.Lane(side, rows(own, grouped), done(own), own.size()));
            }
        }
        List<TimelineRow> milestones = content.milestones().stream()
                .flatMap(milestone -> row(milestone).stream())
                .toList();
        int dropped = content.tasks().size() - shown.size();
        return new Timeline(milestones, lanes, dropped, grouped);
    }

    private List<TimelineRow> rows(List<Task> tasks, boolean grouped) {
        if (!grouped) {
            return tasks.stream()
                    .sorted(Comparator.comparing(this::place))
                    .collect(Collectors.groupingBy(this::place, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .flatMap(ofOne -> ofOne.stream().map(this::row).sorted(BY_DAY))
                    .toList();
        }
        Map<Integer, List<Task>> groups =
                tasks.stream().collect(Collectors.groupingBy(this::place, TreeMap::new, Collectors.toList()));
        if (groups.size() * Side.values().length > MOST_GROUPS) {
            return List.of(group("All tasks", tasks));
        }
        return groups.values().stream()
                .map(ofOne -> group(content.called(ofOne.get(0).milestoneUuid()), ofOne))
                .toList();
    }

    private int place(Task task) {
        return milestoneOrder.getOrDefault(task.milestoneUuid(), Integer.MAX_VALUE);
    }

    private int done(List<Task> tasks) {
        return (int) tasks.stream().filter(task -> state(task) == State.DONE).count();
    }

    private TimelineRow row(Task task) {
        UUID id = task.uuid();
        ScheduledTask dates = schedule.schedule().task(id);
        State state = state(task);
        return new TimelineRow(
                Kind.TASK,
                task.title(),
                content.participant(task.ownerUuid()).map(Participant::called).orElse(null),
                dates.earliestStart(),
                dates.forecastFinish(),
                dueOn(id),
                isAgreed(id),
                plan.agreement().pinnedOn(id).orElse(null),
                state,
                critical.contains(id),
                workdaysLate(id, dates, state),
                state == State.DONE ? 1 : 0,
                1);
    }

    private State state(Task task) {
        TaskState state = plan.progress().stateOf(task.uuid());
        return switch (state) {
            case OPEN, DROPPED -> State.OPEN;
            case STARTED -> State.STARTED;
            case CLAIMED -> State.CLAIMED;
            case DONE -> State.DONE;
        };
    }

    private TimelineRow group(String title, List<Task> tasks) {
        List<TimelineRow> rows = tasks.stream().map(this::row).toList();
        int done = done(tasks);
        boolean begun = rows.stream().anyMatch(row -> row.state() != State.OPEN);
        return new TimelineRow(
                Kind.GROUP,
                title,
                null,
                rows.stream()
                        .map(TimelineRow::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                rows.stream()
                        .map(TimelineRow::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                null,
                false,
                null,
                done == rows.size() ? State.DONE : begun ? State.STARTED : State.OPEN,
                rows.stream().anyMatch(TimelineRow::critical),
                rows.stream().mapToInt(TimelineRow::workdaysLate).max().orElse(0),
                done,
                rows.size());
    }

    private Optional<TimelineRow> row(Milestone milestone) {
        UUID id = milestone.uuid();
        return schedule.task(id).map(dates -> {
            State state = state(milestone);
            long verified = milestone.outcomes().stream()
                    .filter(outcome -> plan.progress().isVerified(outcome.uuid()))
                    .count();
            return new TimelineRow(
                    Kind.MILESTONE,
                    milestone.title(),
                    null,
                    dates.forecastFinish(),
                    dates.forecastFinish(),
                    dueOn(id),
                    isAgreed(id),
                    plan.agreement().pinnedOn(id).orElse(null),
                    state,
                    critical.contains(id),
                    workdaysLate(id, dates, state),
                    (int) verified,
                    milestone.outcomes().size());
        });
    }

    private State state(Milestone milestone) {
        if (plan.progress().isVerified(milestone)) {
            return State.DONE;
        }
        boolean claimed = !milestone.outcomes().isEmpty()
                && milestone.outcomes().stream()
                        .allMatch(outcome -> plan.progress().isVerified(outcome.uuid())
                                || plan.progress().claim(outcome.uuid()).isPresent());
        return claimed ? State.CLAIMED : State.OPEN;
    }

    /** What both signed comes first, because slip is measured from it; a day fixed since has a sign of its own. */
    private @Nullable LocalDate dueOn(UUID target) {
        return plan.agreement()
                .baseline()
                .flatMap(baseline -> baseline.dueOn(target))
                .or(() -> schedule.dueOn(target))
                .orElse(null);
    }

    private boolean isAgreed(UUID target) {
        return plan.agreement().pinnedOn(target).isPresent()
                || plan.agreement()
                        .baseline()
                        .flatMap(baseline -> baseline.dueOn(target))
                        .isPresent();
    }

    /** Against the day both sides signed; before they signed, against the last day that keeps every promise. */
    private int workdaysLate(UUID target, ScheduledTask dates, State state) {
        int untilAgreed = state == State.DONE ? 0 : -dates.totalFloat();
        return Math.max(
                0, schedule.slip(target).map(slip -> slip.workdaysLate()).orElse(untilAgreed));
    }
}
