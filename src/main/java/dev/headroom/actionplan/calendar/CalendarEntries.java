package dev.headroom.actionplan.calendar;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.ActionPlanState;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.MilestoneOutcome;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskDependency;
import dev.headroom.actionplan.TaskProgress;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.calendar.CalendarEntry.Standing;
import dev.headroom.actionplan.schedule.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the entries of one plan for one person. */
final class CalendarEntries {

    private static final LocalDate SEQUENCES_BEGIN = LocalDate.of(2026, 1, 1);

    private final ActionPlan plan;
    private final PlanSchedule schedule;
    private final CalendarView view;
    private final LocalDate today;
    private final int daysCancelled;

    private final ActionPlanContent content;
    private final Map<UUID, Milestone> milestones;
    private final Map<UUID, Task> tasks;
    private final ZoneId zone;
    private final Instant modifiedAt;
    private final LocalDate modifiedOn;

    private CalendarEntries(
            ActionPlan plan, PlanSchedule schedule, CalendarView view, LocalDate today, int daysCancelled) {
        this.plan = plan;
        this.schedule = schedule;
        this.view = view;
        this.today = today;
        this.daysCancelled = daysCancelled;
        content = view.content(plan);
        milestones = content.milestones().stream().collect(Collectors.toMap(Milestone::uuid, Function.identity()));
        tasks = content.tasks().stream().collect(Collectors.toMap(Task::uuid, Function.identity()));
        zone = ZoneId.of(content.calendar(Side.BUYER).zone());
        modifiedAt = plan.latest().act().at().toInstant();
        modifiedOn = LocalDate.ofInstant(modifiedAt, zone);
    }

    /** When what is shown of a plan was last different: at its latest change, or when its day began. */
    static Instant changedAt(ActionPlan plan, LocalDate today) {
        ZoneId zone = ZoneId.of(plan.content().calendar(Side.BUYER).zone());
        Instant dayBegan = today.atStartOfDay(zone).toInstant();
        Instant changed = plan.latest().act().at().toInstant();
        return changed.isAfter(dayBegan) ? changed : dayBegan;
    }

    /**
     * The entries.
     *
     * @param today the day it is for the buyer's side
     * @param daysCancelled how many days what was dropped stays in the calendar
     */
    static List<CalendarEntry> of(
            ActionPlan plan, PlanSchedule schedule, CalendarView view, LocalDate today, int daysCancelled) {
        return new CalendarEntries(plan, schedule, view, today, daysCancelled).all();
    }

    private List<CalendarEntry> all() {
        Stream<CalendarEntry> own = content.tasks().stream()
                .filter(task -> view.participants().contains(task.ownerUuid()))
                .flatMap(task -> entry(task).stream());
        Stream<CalendarEntry> points = content.milestones().stream().flatMap(milestone -> entry(milestone).stream());
        return (view.milestones() ? Stream.concat(own, points) : own).toList();
    }

    private Optional<CalendarEntry> entry(Task task) {
        Optional<TaskProgress> progress = plan.progress().task(task.uuid());
        TaskState state = progress.map(TaskProgress::state).orElse(TaskState.OPEN);
        OffsetDateTime droppedAt = state == TaskState.DROPPED
                ? progress.map(done -> done.act().at()).orElse(null)
                : null;
        Standing standing = standing(state);
        LocalDate finishedOn =
                state == TaskState.DONE ? progress.map(TaskProgress::finishedOn).orElse(null) : null;
        return entry(
                task.uuid(),
                task.title(),
                described(task, state),
                standing,
                droppedAt,
                finishedOn,
                percent(state),
                List.of("Action plan", "Task", side(task)));
    }

    private static Standing standing(TaskState state) {
        return switch (state) {
            case OPEN -> Standing.OPEN;
            case STARTED, CLAIMED -> Standing.STARTED;
            case DONE -> Standing.DONE;
            case DROPPED -> Standing.CANCELLED;
        };
    }

    private static @Nullable Integer percent(TaskState state) {
        return switch (state) {
            case OPEN -> 0;
            case DONE -> 100;
            case STARTED, CLAIMED, DROPPED -> null;
        };
    }

    private Optional<CalendarEntry> entry(Milestone milestone) {
        long verified = milestone.outcomes().stream()
                .filter(outcome -> plan.progress().isVerified(outcome.uuid()))
                .count();
        boolean begun = verified > 0
                || milestone.outcomes().stream()
                        .anyMatch(
                                outcome -> plan.progress().claim(outcome.uuid()).isPresent());
        boolean done = plan.progress().isVerified(milestone);
        Integer percent = milestone.outcomes().isEmpty()
                ? null
                : Integer.valueOf((int) (100 * verified / milestone.outcomes().size()));
        return entry(
                milestone.uuid(),
                "Milestone: " + milestone.title(),
                described(milestone),
                done ? Standing.DONE : begun ? Standing.STARTED : Standing.OPEN,
                null,
                plan.progress().verifiedOn(milestone, zone).orElse(null),
                percent,
                List.of("Action plan", "Milestone"));
    }

    /** The entry, unless it was dropped too long ago. */
    private Optional<CalendarEntry> entry(
            UUID target,
            String title,
            List<String> described,
            Standing own,
            @Nullable OffsetDateTime droppedAt,
            @Nullable LocalDate finishedOn,
            @Nullable Integer percent,
            List<String> categories) {
        boolean closed = isClosed() && own != Standing.DONE;
        Standing standing = closed ? Standing.CANCELLED : own;
        OffsetDateTime endedAt =
                droppedAt == null && closed ? plan.latest().act().at() : droppedAt;
        LocalDate endedOn =
                endedAt == null ? null : endedAt.atZoneSameInstant(zone).toLocalDate();
        if (endedOn != null && today.isAfter(endedOn.plusDays(daysCancelled))) {
            return Optional.empty();
        }
        // What was dropped before anybody fixed a day for it has none: it is shown on the day it was dropped.
        LocalDate on =
                schedule.dueOn(target).orElse(endedOn == null ? plan.content().targetOn() : endedOn);
        List<String> lines = new ArrayList<>(described);
        lines.add(basis(target));
        boolean moves = !isAgreed(target) && !standing.isEnded();
        return Optional.of(new CalendarEntry(
                uid(target),
                summary(title, standing),
                String.join("\n", lines),
                on,
                standing,
                isAgreed(target),
                standing == Standing.DONE ? finishedOn : null,
                standing == Standing.CANCELLED ? null : percent,
                categories,
                predecessors(target),
                sequence(moves ? today : modifiedOn),
                moves ? changedAt(plan, today) : modifiedAt,
                view.url(plan)));
    }

    /**
     * Grows with each change of the plan and, for days nobody agreed to, with each day on which they may have moved by
     * themselves. Days are counted from the same one for every entry, so that it never falls.
     */
    private int sequence(LocalDate day) {
        return plan.version() + Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(SEQUENCES_BEGIN, day)));
    }

    /** A finished task needs no strike-through, which calendars don't have: a mark says it in all of them. */
    private String summary(String title, Standing standing) {
        String marked = standing == Standing.DONE ? "✓ " + title : title;
        return view.inside() ? marked + " · " + content.title() : marked;
    }

    private boolean isClosed() {
        ActionPlanState state = plan.agreement().state();
        return state == ActionPlanState.COMPLETED || state == ActionPlanState.ABANDONED;
    }

    private boolean isAgreed(UUID target) {
        return plan.agreement().pinnedOn(target).isPresent()
                || plan.agreement()
                        .baseline()
                        .flatMap(baseline -> baseline.dueOn(target))
                        .isPresent();
    }

    private String basis(UUID target) {
        if (plan.agreement().pinnedOn(target).isPresent()) {
            return "The day was confirmed by the customer.";
        }
        return isAgreed(target)
                ? "The day was agreed by both sides."
                : "The day is planned and not agreed yet: it may move.";
    }

    private List<String> described(Task task, TaskState state) {
        List<String> lines = new ArrayList<>();
        if (task.description() != null) {
            lines.add(task.description());
        }
        lines.add("Plan: " + content.title());
        Milestone milestone = milestones.get(task.milestoneUuid());
        if (milestone != null) {
            lines.add("Leads to: " + milestone.title());
        }
        content.participant(task.ownerUuid()).ifPresent(owner -> lines.add("Owner: " + owner.called()));
        if (state == TaskState.CLAIMED) {
            lines.add("The other side says it is done; its owner has not confirmed it.");
        }
        return lines;
    }

    private List<String> described(Milestone milestone) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan: " + content.title());
        for (MilestoneOutcome outcome : milestone.outcomes()) {
            boolean verified = plan.progress().isVerified(outcome.uuid());
            lines.add((verified ? "✓ " : "To verify: ") + outcome.criterion());
        }
        return lines;
    }

    private String side(Task task) {
        String name = content.sideOf(task).name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What the view does not hold, as an internal task, is not named either: shared content has no link to it. */
    private List<String> predecessors(UUID target) {
        return content.dependencies().stream()
                .filter(link -> link.toUuid().equals(target))
                .map(TaskDependency::fromUuid)
                .distinct()
                .map(this::uid)
                .toList();
    }

    private String uid(UUID target) {
        return (tasks.containsKey(target) ? "task-" : "milestone-") + target + "@headroom";
    }
}
