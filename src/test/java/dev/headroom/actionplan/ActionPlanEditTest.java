package dev.headroom.actionplan;

import static dev.headroom.actionplan.EditSamples.BUYER;
import static dev.headroom.actionplan.EditSamples.DEPENDENCY;
import static dev.headroom.actionplan.EditSamples.FIRST_TASK;
import static dev.headroom.actionplan.EditSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.EditSamples.MILESTONE;
import static dev.headroom.actionplan.EditSamples.NOW;
import static dev.headroom.actionplan.EditSamples.OUTCOME;
import static dev.headroom.actionplan.EditSamples.RITA;
import static dev.headroom.actionplan.EditSamples.SECOND_TASK;
import static dev.headroom.actionplan.EditSamples.SELLER;
import static dev.headroom.actionplan.EditSamples.changed;
import static dev.headroom.actionplan.EditSamples.dependency;
import static dev.headroom.actionplan.EditSamples.empty;
import static dev.headroom.actionplan.EditSamples.id;
import static dev.headroom.actionplan.EditSamples.milestone;
import static dev.headroom.actionplan.EditSamples.outcome;
import static dev.headroom.actionplan.EditSamples.participant;
import static dev.headroom.actionplan.EditSamples.plan;
import static dev.headroom.actionplan.EditSamples.signed;
import static dev.headroom.actionplan.EditSamples.task;
import static dev.headroom.actionplan.EditSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.identity.GlobalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an edit makes of a plan, and what it is refused for, at which field. */
class ActionPlanEditTest {

    private static void assertRefused(ActionPlan plan, Consumer<ActionPlanInput.Change> edit, String... field) {
        assertThatThrownBy(() -> changed(plan, edit))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly(field));
    }

    @Test
    void whatIsLeftOutStays() {
        ActionPlan plan = plan();

        ActionPlan after = changed(plan, change -> {
            var put = new ActionPlanItemInput.PutTask();
            put.id = text(FIRST_TASK);
            put.workdays = Optional.of(8);
            change.putTasks = List.of(put);
        });

        Task task = after.content().task(id(FIRST_TASK)).orElseThrow();
        assertThat(task.workdays()).isEqualTo(8);
        assertThat(task.title()).isEqualTo("Task 20");
        assertThat(after.content().tasks())
                .extracting(Task::uuid)
                .containsExactlyElementsOf(
                        plan.content().tasks().stream().map(Task::uuid).toList());
    }

    @Test
    void circleNamesTheDependencyThatClosesIt() {
        assertThatThrownBy(() -> changed(
                        plan(),
                        change -> change.putDependencies = List.of(
                                dependency(40, INTERNAL_TASK, SECOND_TASK),
                                dependency(41, SECOND_TASK, INTERNAL_TASK))))
                .isInstanceOfSatisfying(BadInput.class, refusal -> {
                    assertThat(refusal.field()).containsExactly("putDependencies", "1");
                    assertThat(refusal.sentence()).contains("Task 21", "Task 22", "circle");
                });
    }

    @Test
    void taskThatWaitsForItsOwnMilestoneIsACircle() {
        assertRefused(
                plan(),
                change -> change.putDependencies = List.of(dependency(40, MILESTONE, FIRST_TASK)),
                "putDependencies",
                "0");
    }

    @Test
    void taskCantWaitForItself() {
        assertRefused(
                plan(),
                change -> change.putDependencies = List.of(dependency(40, FIRST_TASK, FIRST_TASK)),
                "putDependencies",
                "0",
                "to");
    }

    @Test
    void taskMovedUnderTheMilestoneItComesAfterIsRefused() {
        ActionPlan plan = changed(plan(), change -> {
            change.putMilestones = List.of(milestone(50));
            var later = task(51, SELLER);
            later.milestone = Optional.of(text(50));
            change.putTasks = List.of(later);
            change.putDependencies = List.of(dependency(52, MILESTONE, 51));
        });

        assertThatThrownBy(() -> changed(plan, change -> {
                    var moved = new ActionPlanItemInput.PutTask();
                    moved.id = text(51);
                    moved.milestone = Optional.of(text(MILESTONE));
                    change.putTasks = List.of(moved);
                }))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("circle");
    }

    @Test
    void referencesToNothingAreRefusedAtTheirPlace() {
        assertRefused(plan(), change -> change.putTasks = List.of(task(40, 77)), "putTasks", "0", "owner");
        assertRefused(
                plan(),
                change -> {
                    change.putTasks = List.of(task(40, SELLER), task(41, SELLER));
                    change.putTasks.get(1).milestone = Optional.of(text(77));
                },
                "putTasks",
                "1",
                "milestone");
        assertRefused(
                plan(),
                change -> change.putDependencies = List.of(dependency(40, FIRST_TASK, 77)),
                "putDependencies",
                "0",
                "to");
        assertRefused(plan(), change -> change.putOutcomes = List.of(outcome(40, 77)), "putOutcomes", "0", "milestone");
        assertRefused(plan(), change -> change.remove = List.of(text(77)), "remove", "0");
    }

    @Test
    void participantStaysWhileTheyHaveATask() {
        assertRefused(plan(), change -> change.remove = List.of(text(BUYER)), "remove", "0");
        ActionPlan after = changed(plan(), change -> {
            change.remove = List.of(text(BUYER));
            change.putTasks = List.of(task(FIRST_TASK, SELLER));
        });
        assertThat(after.content().participants()).hasSize(1);
    }

    @Test
    void milestoneStaysWhileTasksLeadToIt() {
        assertRefused(plan(), change -> change.remove = List.of(text(MILESTONE)), "remove", "0");
    }

    @Test
    void dependenciesOfWhatIsRemovedGoWithIt() {
        ActionPlan after = changed(plan(), change -> change.remove = List.of(text(FIRST_TASK)));

        assertThat(after.content().dependencies()).isEmpty();
    }

    @Test
    void outcomeIsRemovableUntilItIsSignedOrSomebodySaidSomethingAboutIt() {
        assertThat(changed(plan(), change -> change.remove = List.of(text(OUTCOME)))
                        .content()
                        .milestoneOf(id(OUTCOME)))
                .isEmpty();

        ActionPlan claimed = new ProgressStep(plan(), RITA).claim(id(OUTCOME), "It is there");

        assertRefused(claimed, change -> change.remove = List.of(text(OUTCOME)), "remove", "0");
    }

    @Test
    void signedHoldPointStaysOneAndAnUnsignedOneNeedNot() {
        ActionPlan holding = changed(plan(), change -> change.putMilestones = List.of(holding(true)));

        assertThat(changed(holding, change -> change.putMilestones = List.of(holding(false)))
                        .content()
                        .milestones()
                        .get(0)
                        .holdPoint())
                .isFalse();
        assertRefused(
                signed(holding),
                change -> change.putMilestones = List.of(holding(false)),
                "putMilestones",
                "0",
                "holdPoint");
        assertThat(changed(signed(plan()), change -> change.putMilestones = List.of(holding(true)))
                        .content()
                        .milestones()
                        .get(0)
                        .holdPoint())
                .isTrue();
    }

    private static ActionPlanItemInput.PutMilestone holding(boolean holds) {
        var put = milestone(MILESTONE);
        put.holdPoint = Optional.of(holds);
        return put;
    }

    @Test
    void whatBothSidesSignedIsNeitherRemovedNorHidden() {
        ActionPlan plan = signed(plan());

        assertRefused(plan, change -> change.remove = List.of(text(FIRST_TASK)), "remove", "0");
        assertRefused(plan, change -> change.remove = List.of(text(MILESTONE)), "remove", "0");
        assertRefused(plan, change -> change.remove = List.of(text(OUTCOME)), "remove", "0");
        assertRefused(
                plan,
                change -> {
                    change.putTasks = List.of(task(SECOND_TASK, SELLER));
                    change.putTasks.get(0).internal = Optional.of(true);
                },
                "putTasks",
                "0",
                "internal");
        assertThat(changed(plan, change -> change.remove = List.of(text(INTERNAL_TASK)))
                        .content()
                        .tasks())
                .hasSize(2);
    }

    @Test
    void whatSomebodyWorkedOnOrSaidSomethingOfStays() {
        LocalDate today = NOW.toLocalDate();
        ActionPlan worked =
                new ProgressStep(plan(), RITA).moveTask(id(SECOND_TASK), TaskState.STARTED, today, null, today);
        ActionPlan claimed = new ProgressStep(plan(), RITA).claim(id(OUTCOME), null);

        assertRefused(worked, change -> change.remove = List.of(text(SECOND_TASK)), "remove", "0");
        assertRefused(claimed, change -> change.remove = List.of(text(OUTCOME)), "remove", "0");
    }

    @Test
    void whatTheBuyerVerifiedIsNotRewritten() {
        ActionPlan verified =
                new ProgressStep(plan(), new Act(Side.BUYER, id(BUYER), "Berta", NOW)).verify(id(OUTCOME), true, null);

        assertRefused(
                verified,
                change -> {
                    change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
                    change.putOutcomes.get(0).criterion = Optional.of("Something easier");
                },
                "putOutcomes",
                "0",
                "criterion");
    }

    @Test
    void internalTaskBelongsToTheSeller() {
        assertRefused(
                plan(),
                change -> {
                    change.putTasks = List.of(task(40, BUYER));
                    change.putTasks.get(0).internal = Optional.of(true);
                },
                "putTasks",
                "0",
                "owner");
    }

    @Test
    void nobodyChangesSides() {
        assertRefused(
                plan(),
                change -> change.putParticipants = List.of(participant(BUYER, Side.SELLER)),
                "putParticipants",
                "0",
                "side");
    }

    @Test
    void verifierIsOfTheBuyersSide() {
        assertRefused(
                plan(),
                change -> {
                    change.putOutcomes = List.of(outcome(40, MILESTONE));
                    change.putOutcomes.get(0).verifier = Optional.of(text(SELLER));
                },
                "putOutcomes",
                "0",
                "verifier");
    }

    @Test
    void memberWhoIsNotThereIsRefused() {
        assertRefused(
                plan(),
                change -> {
                    change.putParticipants = List.of(participant(40, Side.SELLER));
                    change.putParticipants.get(0).member = Optional.of(GlobalId.of("Member", id(7)));
                },
                "putParticipants",
                "0",
                "member");
    }

    @Test
    void zonesThatDontExistAndOffsetsAreRefused() {
        for (String zone : List.of("Mars/Olympus", "+11:00", "UTC+11", "Z", "")) {
            assertRefused(
                    plan(),
                    change -> {
                        var calendar = new ActionPlanItemInput.PutCalendar();
                        calendar.side = Side.BUYER;
                        calendar.zone = Optional.of(zone);
                        change.putCalendars = List.of(calendar);
                    },
                    "putCalendars",
                    "0",
                    "zone");
        }
    }

    @Test
    void daysOutsideThisEraAreRefused() {
        assertRefused(plan(), change -> change.targetOn = Optional.of(LocalDate.of(10_000, 1, 1)), "targetOn");
        assertRefused(
                plan(),
                change -> {
                    change.putTasks = List.of(task(40, SELLER));
                    change.putTasks.get(0).constraint = Optional.of(ConstraintKind.MUST_FINISH_ON);
                    change.putTasks.get(0).constraintOn = Optional.of(LocalDate.of(12_027, 1, 1));
                },
                "putTasks",
                "0",
                "constraintOn");
    }

    @Test
    void titleOfSeveralLinesIsRefused() {
        assertRefused(
                plan(),
                change -> {
                    change.putTasks = List.of(task(40, SELLER));
                    change.putTasks.get(0).title = Optional.of("Sign\r\nATTENDEE:mailto:everybody@example.org");
                },
                "putTasks",
                "0",
                "title");
    }

    @Test
    void oneTaskTooManyIsRefusedAtItsPlace() {
        var tasks = IntStream.range(0, ActionPlanLimits.TASKS - 2)
                .mapToObj(number -> task(1_000 + number, SELLER))
                .toList();

        assertThatThrownBy(() -> changed(plan(), change -> change.putTasks = tasks))
                .isInstanceOfSatisfying(LimitExceeded.class, refusal -> {
                    assertThat(refusal.field()).containsExactly("putTasks", Integer.toString(tasks.size() - 1));
                    assertThat(refusal.sentence()).contains("1000");
                });
    }

    @Test
    void oneIdNamesOneItemInTheWholePlan() {
        assertRefused(
                plan(), change -> change.putMilestones = List.of(milestone(FIRST_TASK)), "putMilestones", "0", "id");
        assertRefused(
                plan(),
                change -> change.putOutcomes = List.of(outcome(DEPENDENCY, MILESTONE)),
                "putOutcomes",
                "0",
                "id");
    }

    @Test
    void newItemsNeedWhatTheyCantBeWithout() {
        assertRefused(
                empty(),
                change -> {
                    var put = new ActionPlanItemInput.PutParticipant();
                    put.id = text(1);
                    put.side = Optional.of(Side.BUYER);
                    change.putParticipants = List.of(put);
                },
                "putParticipants",
                "0",
                "role");
        assertThatThrownBy(() -> changed(empty(), change -> change.title = Optional.empty()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> changed(empty(), change -> change.remove = List.of("nonsense")))
                .isInstanceOf(BadInput.class)
                .isNotInstanceOf(NotFound.class);
    }

    @Test
    void htmlInACommentIsText() {
        ActionPlan plan = new ProgressStep(plan(), RITA)
                .comment(id(60), id(FIRST_TASK), "<script>alert(1)</script>", List.of(), false);

        assertThat(plan.progress().comments())
                .extracting(PlanComment::text)
                .containsExactly("<script>alert(1)</script>");
    }
}
