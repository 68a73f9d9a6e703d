package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.time.Holidays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a plan together by hand, by names, for tests of what is shown of it. */
public final class ViewedPlan {

    public static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    public static final OffsetDateTime CHANGED = OffsetDateTime.of(2027, 1, 3, 8, 15, 30, 0, ZoneOffset.UTC);
    public static final UUID OWNER = id("owner");
    public static final UUID PLAN = id("plan");

    private final String title;
    private final LocalDate target;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<TaskDependency> links = new ArrayList<>();
    private final List<TaskProgress> progress = new ArrayList<>();
    private final List<OutcomeClaim> claims = new ArrayList<>();
    private final List<Verification> verifications = new ArrayList<>();
    private final List<DatePin> pins = new ArrayList<>();
    private final List<DueDate> accepted = new ArrayList<>();
    private ActionPlanState state = ActionPlanState.DRAFT;
    private int version = 7;

    public ViewedPlan(String title, LocalDate target) {
        this.title = title;
        this.target = target;
        participants.add(new Participant(id("buyer"), Side.BUYER, "Buyer", "Bea Buyer", null, null, null, null));
        participants.add(new Participant(id("seller"), Side.SELLER, "Seller", "Sam Seller", null, OWNER, null, null));
        participants.add(new Participant(id("partner"), Side.PARTNER, "Integrator", null, null, null, null, null));
    }

    /** The same name gives the same id. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public ViewedPlan milestone(String name) {
        var outcome = new MilestoneOutcome(
                id(name + " outcome"), "It is there, and it works.", EvidenceKind.CONFIRMATION, null);
        milestones.add(new Milestone(id(name), name, BuyingStage.NEED, false, List.of(outcome)));
        return this;
    }

    public ViewedPlan task(String name, String milestone, String owner, int workdays) {
        return task(name, milestone, owner, workdays, null, false);
    }

    public ViewedPlan internal(String name, String milestone, int workdays) {
        return task(name, milestone, "seller", workdays, null, true);
    }

    public ViewedPlan task(
            String name, String milestone, String owner, int workdays, @Nullable String description, boolean internal) {
        tasks.add(new Task(
                id(name),
                id(milestone),
                name,
                description,
                id(owner),
                workdays,
                null,
                ConstraintKind.AS_LATE_AS_POSSIBLE,
                null,
                internal,
                null,
                null));
        return this;
    }

    public ViewedPlan after(String first, String then) {
        links.add(new TaskDependency(
                id(first + then), id(first), id(then), DependencyKind.FINISH_TO_START, 0, LagUnit.WORKDAY));
        return this;
    }

    public ViewedPlan moved(String task, TaskState to, @Nullable LocalDate started, @Nullable LocalDate finished) {
        return moved(task, to, started, finished, CHANGED);
    }

    public ViewedPlan moved(
            String task, TaskState to, @Nullable LocalDate started, @Nullable LocalDate finished, OffsetDateTime at) {
        progress.add(new TaskProgress(id(task), to, started, finished, null, act(Side.SELLER, at)));
        return this;
    }

    public ViewedPlan claimed(String milestone) {
        claims.add(new OutcomeClaim(id(milestone + " outcome"), null, act(Side.SELLER, CHANGED)));
        return this;
    }

    public ViewedPlan verified(String milestone) {
        verifications.add(new Verification(id(milestone + " outcome"), true, null, act(Side.BUYER, CHANGED)));
        return this;
    }

    public ViewedPlan pinned(String target, LocalDate on) {
        pins.add(new DatePin(id(target), on, act(Side.BUYER, CHANGED)));
        return this;
    }

    /** Both sides signed this day. */
    public ViewedPlan accepted(String target, LocalDate on) {
        accepted.add(new DueDate(id(target), on));
        state = ActionPlanState.AGREED;
        return this;
    }

    public ViewedPlan state(ActionPlanState to) {
        state = to;
        return this;
    }

    public ViewedPlan version(int number) {
        version = number;
        return this;
    }

    public ActionPlan plan() {
        var content = new ActionPlanContent(
                title, "They work with it.", target, List.of(), participants, milestones, tasks, links);
        List<Baseline> baselines = accepted.isEmpty()
                ? List.of()
                : List.of(new Baseline(
                        1,
                        PlanHash.of(content.shared()),
                        "",
                        target,
                        accepted,
                        null,
                        act(Side.SELLER, CHANGED),
                        act(Side.BUYER, CHANGED)));
        var note = TrailEntry.Note.of(TrailAction.CHANGED, null, "Sam Seller changed the plan.");
        return new ActionPlan(
                PLAN,
                new ActionPlanBasis(id("account"), null, null, null),
                content,
                SellerSide.begin(OWNER),
                new Agreement(state, null, baselines, List.of(), pins),
                new PlanProgress(progress, List.of(), claims, verifications, List.of()),
                TrailEntry.first(note, act(Side.SELLER, CHANGED)),
                version);
    }

    public static PlanSchedule schedule(ActionPlan plan) {
        return schedule(plan, TODAY);
    }

    public static PlanSchedule schedule(ActionPlan plan, LocalDate today) {
        Map<Side, WorkCalendar> calendars = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            calendars.put(side, WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of()));
        }
        return PlanSchedule.of(plan, calendars, today);
    }

    private static Act act(Side side, OffsetDateTime at) {
        return new Act(side, null, side == Side.BUYER ? "Bea Buyer" : "Sam Seller", at);
    }
}
