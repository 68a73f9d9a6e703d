package dev.headroom.actionplan;

import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Plans and edits of them without a service around. Small numbers stand for ids, so that tests can be read. */
final class EditSamples {

    static final LocalDate TARGET = LocalDate.of(2027, 6, 30);
    static final OffsetDateTime NOW = OffsetDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC);
    static final Act RITA = new Act(Side.SELLER, null, "Rita Rep", NOW);

    static final int SELLER = 1;
    static final int BUYER = 2;
    static final int MILESTONE = 10;
    static final int OUTCOME = 11;
    static final int FIRST_TASK = 20;
    static final int SECOND_TASK = 21;
    static final int INTERNAL_TASK = 22;
    static final int DEPENDENCY = 30;

    private EditSamples() {}

    static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    static String text(int number) {
        return id(number).toString();
    }

    static ActionPlan empty() {
        var content = new ActionPlanContent(
                "Plan", "It works", TARGET, List.of(), List.of(), List.of(), List.of(), List.of());
        return ActionPlan.begin(id(99), new ActionPlanBasis(id(98), null, null, null), content, id(97), RITA);
    }

    /** One of each part: two shared tasks, the second after the first, and an internal one before the first. */
    static ActionPlan plan() {
        return changed(empty(), change -> {
            change.putParticipants = List.of(participant(SELLER, Side.SELLER), participant(BUYER, Side.BUYER));
            change.putMilestones = List.of(milestone(MILESTONE));
            change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
            var internal = task(INTERNAL_TASK, SELLER);
            internal.internal = Optional.of(true);
            change.putTasks = List.of(task(FIRST_TASK, BUYER), task(SECOND_TASK, SELLER), internal);
            change.putDependencies = List.of(
                    dependency(DEPENDENCY, FIRST_TASK, SECOND_TASK),
                    dependency(DEPENDENCY + 1, INTERNAL_TASK, FIRST_TASK));
        });
    }

    /** The plan after both sides have signed it. */
    static ActionPlan signed(ActionPlan plan) {
        ActionPlan offered = new AgreementStep(plan, RITA).offer(EditSamples::dates);
        Act buyer = new Act(Side.BUYER, id(BUYER), "Berta Buyer", NOW);
        return new AgreementStep(offered, buyer)
                .accept(offered.agreement().requireOffer().hash());
    }

    private static List<DueDate> dates(ActionPlan plan) {
        List<DueDate> dates = new ArrayList<>();
        plan.content().tasks().forEach(task -> dates.add(new DueDate(task.uuid(), TARGET)));
        plan.content().milestones().forEach(milestone -> dates.add(new DueDate(milestone.uuid(), TARGET)));
        return dates;
    }

    static ActionPlan changed(ActionPlan plan, Consumer<ActionPlanInput.Change> edit) {
        var change = new ActionPlanInput.Change();
        edit.accept(change);
        return new ActionPlanEdit(KnownPeople.NOBODY).change(plan, change);
    }

    static ActionPlanItemInput.PutParticipant participant(int number, Side side) {
        var put = new ActionPlanItemInput.PutParticipant();
        put.id = text(number);
        put.side = Optional.of(side);
        put.role = Optional.of("Role " + number);
        put.name = Optional.of("Person " + number);
        return put;
    }

    static ActionPlanItemInput.PutMilestone milestone(int number) {
        var put = new ActionPlanItemInput.PutMilestone();
        put.id = text(number);
        put.title = Optional.of("Milestone " + number);
        put.stage = Optional.of(BuyingStage.START);
        return put;
    }

    static ActionPlanItemInput.PutOutcome outcome(int number, int milestone) {
        var put = new ActionPlanItemInput.PutOutcome();
        put.id = text(number);
        put.milestone = Optional.of(text(milestone));
        put.criterion = Optional.of("Criterion " + number);
        put.evidence = Optional.of(EvidenceKind.CONFIRMATION);
        return put;
    }

    static ActionPlanItemInput.PutTask task(int number, int owner) {
        var put = new ActionPlanItemInput.PutTask();
        put.id = text(number);
        put.milestone = Optional.of(text(MILESTONE));
        put.title = Optional.of("Task " + number);
        put.owner = Optional.of(text(owner));
        put.workdays = Optional.of(2);
        return put;
    }

    static ActionPlanItemInput.PutDependency dependency(int number, int from, int to) {
        var put = new ActionPlanItemInput.PutDependency();
        put.id = text(number);
        put.from = Optional.of(text(from));
        put.to = Optional.of(text(to));
        return put;
    }
}
