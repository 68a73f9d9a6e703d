package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.DependencyKind;
import dev.headroom.actionplan.schedule.LagUnit;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan to test with: a need that the buyer must verify before anything else begins, and a start. One task of each
 * side leads to each, and one that the buyer must not see.
 */
public final class PlanSamples {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final LocalDate TARGET = LocalDate.parse("2026-06-30");
    public static final LocalDate DUE = LocalDate.parse("2026-04-15");

    public static final UUID BUYER = id(1);
    public static final UUID SELLER = id(2);
    public static final UUID PARTNER = id(3);
    public static final UUID OTHER_BUYER = id(4);
    public static final UUID MEMBER = id(5);
    public static final UUID NEED = id(10);
    public static final UUID START = id(11);
    public static final UUID NEED_OUTCOME = id(20);
    public static final UUID START_OUTCOME = id(21);
    public static final UUID BUYER_TASK = id(30);
    public static final UUID SELLER_TASK = id(31);
    public static final UUID HELD_TASK = id(32);
    public static final UUID PARTNER_TASK = id(33);
    public static final UUID INTERNAL_TASK = id(34);

    private PlanSamples() {}

    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number));
    }

    public static Act by(Side side) {
        UUID participant =
                switch (side) {
                    case BUYER -> BUYER;
                    case SELLER -> SELLER;
                    case PARTNER -> PARTNER;
                };
        return new Act(side, participant, side.name(), OffsetDateTime.parse("2026-03-02T09:00:00Z"));
    }

    public static Act buyer() {
        return by(Side.BUYER);
    }

    public static Act seller() {
        return by(Side.SELLER);
    }

    public static ActionPlan draft() {
        var basis = new ActionPlanBasis(id(100), null, null, null);
        return ActionPlan.begin(id(99), basis, content(), MEMBER, seller());
    }

    public static ActionPlanContent content() {
        return new ActionPlanContent(
                "Pilot",
                "Ten people at work",
                TARGET,
                List.of(),
                List.of(
                        new Participant(BUYER, Side.BUYER, "Sponsor", "Bea", "bea@customer.example", null, null, null),
                        new Participant(SELLER, Side.SELLER, "Lead", "Sam", null, MEMBER, null, null),
                        new Participant(PARTNER, Side.PARTNER, "Integrator", null, null, null, null, null),
                        new Participant(OTHER_BUYER, Side.BUYER, "Legal", "Lea", null, null, id(6), null)),
                List.of(
                        milestone(NEED, "Need agreed", BuyingStage.NEED, true, NEED_OUTCOME, null),
                        milestone(START, "Started", BuyingStage.START, false, START_OUTCOME, OTHER_BUYER)),
                List.of(
                        task(BUYER_TASK, NEED, "Name the need", BUYER, false),
                        task(SELLER_TASK, NEED, "Show what we heard", SELLER, false),
                        task(HELD_TASK, START, "Open the gates", BUYER, false),
                        task(PARTNER_TASK, START, "Connect the systems", PARTNER, false),
                        task(INTERNAL_TASK, START, "Get the discount approved", SELLER, true)),
                List.of(after(40, NEED, HELD_TASK), after(41, NEED, INTERNAL_TASK)));
    }

    /** One whose last task can't be done in any year there is. */
    public static ActionPlanContent endless() {
        ActionPlanContent content = content();
        Task task = task(BUYER_TASK, START, "Wait for ever", BUYER, false);
        Task endless = new Task(
                task.uuid(),
                START,
                task.title(),
                null,
                BUYER,
                ActionPlanLimits.WORKDAYS,
                null,
                ConstraintKind.NO_EARLIER_THAN,
                LocalDate.of(9999, 12, 1),
                false,
                null,
                null);
        return new ActionPlanContent(
                "Endless",
                content.outcome(),
                LocalDate.of(9999, 12, 31),
                List.of(),
                content.participants(),
                content.milestones(),
                List.of(endless),
                List.of());
    }

    /** As large as plans are: so many tasks on both sides, three of them side by side. */
    public static ActionPlanContent large(int count) {
        ActionPlanContent content = content();
        List<Task> tasks = new ArrayList<>();
        List<TaskDependency> links = new ArrayList<>();
        for (int task = 0; task < count; task++) {
            UUID milestone = task < count / 2 ? NEED : START;
            tasks.add(task(id(1_000 + task), milestone, "Task " + task, task % 2 == 0 ? BUYER : SELLER, false));
            if (task > 2) {
                links.add(after(3_000 + task, id(997 + task), id(1_000 + task)));
            }
        }
        return new ActionPlanContent(
                content.title(),
                content.outcome(),
                content.targetOn(),
                List.of(),
                content.participants(),
                content.milestones(),
                tasks,
                links);
    }

    /** So many tasks, with titles and descriptions as long as people write them. */
    public static ActionPlanContent wordy(int count) {
        ActionPlanContent plain = large(count);
        List<Task> tasks = new ArrayList<>();
        for (Task task : plain.tasks()) {
            tasks.add(new Task(
                    task.uuid(),
                    task.milestoneUuid(),
                    task.title() + ": agree with purchasing on what is delivered where and by whom",
                    "What " + task.title() + " needs: the list of sites, the rates for each skill and level, whom to"
                            + " call on the first day, and the number of the frame contract.",
                    task.ownerUuid(),
                    task.workdays(),
                    task.stepType(),
                    task.constraint(),
                    null,
                    false,
                    null,
                    null));
        }
        return new ActionPlanContent(
                plain.title(),
                plain.outcome(),
                plain.targetOn(),
                List.of(),
                plain.participants(),
                plain.milestones(),
                tasks,
                plain.dependencies());
    }

    public static Milestone milestone(
            UUID id, String title, BuyingStage stage, boolean hold, UUID outcome, @Nullable UUID verifier) {
        return new Milestone(
                id,
                title,
                stage,
                hold,
                List.of(new MilestoneOutcome(outcome, title + " in writing", EvidenceKind.DOCUMENT, verifier)));
    }

    public static Task task(UUID id, UUID milestone, String title, UUID owner, boolean internal) {
        return new Task(
                id,
                milestone,
                title,
                null,
                owner,
                5,
                "STEP",
                ConstraintKind.AS_LATE_AS_POSSIBLE,
                null,
                internal,
                "action-of-ours",
                null);
    }

    public static TaskDependency after(int number, UUID from, UUID to) {
        return new TaskDependency(id(number), from, to, DependencyKind.FINISH_TO_START, 0, LagUnit.WORKDAY);
    }

    public static ActionPlanContent titled(String title) {
        ActionPlanContent content = content();
        return new ActionPlanContent(
                title,
                content.outcome(),
                content.targetOn(),
                content.calendars(),
                content.participants(),
                content.milestones(),
                content.tasks(),
                content.dependencies());
    }

    public static ActionPlan retitled(ActionPlan plan, String title) {
        return plan.edited(titled(title), plan.sellerSide(), List.of("title"), false, seller());
    }

    /** Everything due on one day, internal tasks included. */
    public static List<DueDate> allDue(ActionPlan plan, LocalDate day) {
        return plan.content().tasks().stream()
                .map(task -> new DueDate(task.uuid(), day))
                .toList();
    }

    public static AgreementStep agreement(ActionPlan plan, Side side) {
        return new AgreementStep(plan, by(side));
    }

    public static ProgressStep progress(ActionPlan plan, Side side) {
        return new ProgressStep(plan, by(side));
    }

    public static ActionPlan offered() {
        return agreement(draft(), Side.SELLER).offer(plan -> allDue(plan, DUE));
    }

    public static ActionPlan agreed() {
        ActionPlan offered = offered();
        return agreement(offered, Side.BUYER)
                .accept(offered.agreement().requireOffer().hash());
    }

    public static ActionPlan verified(ActionPlan plan, UUID outcome) {
        Act act = outcome.equals(START_OUTCOME) ? new Act(Side.BUYER, OTHER_BUYER, "Lea", buyer().at()) : buyer();
        return new ProgressStep(plan, act).verify(outcome, true, null);
    }
}
