package dev.headroom.actionplan;

import static dev.headroom.actionplan.EditSamples.BUYER;
import static dev.headroom.actionplan.EditSamples.FIRST_TASK;
import static dev.headroom.actionplan.EditSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.EditSamples.MILESTONE;
import static dev.headroom.actionplan.EditSamples.NOW;
import static dev.headroom.actionplan.EditSamples.OUTCOME;
import static dev.headroom.actionplan.EditSamples.RITA;
import static dev.headroom.actionplan.EditSamples.SECOND_TASK;
import static dev.headroom.actionplan.EditSamples.SELLER;
import static dev.headroom.actionplan.EditSamples.TARGET;
import static dev.headroom.actionplan.EditSamples.changed;
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

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One side alone neither rewrites nor takes out what the other side signed, did, confirmed or verified. */
class SignedPartsTest {

    private static final int OTHER_BUYER = 3;
    private static final Act BERTA = new Act(Side.BUYER, id(BUYER), "Berta Buyer", NOW);

    private static void assertRefused(ActionPlan plan, Consumer<ActionPlanInput.Change> edit, String... field) {
        assertThatThrownBy(() -> changed(plan, edit))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .containsExactly(field));
    }

    private static ActionPlan moved(ActionPlan plan, Act act, int task, TaskState to) {
        LocalDate today = NOW.toLocalDate();
        return new ProgressStep(plan, act).moveTask(id(task), to, today, "Because", today);
    }

    private static ActionPlan withoutTasks() {
        return changed(
                plan(), change -> change.remove = List.of(text(FIRST_TASK), text(SECOND_TASK), text(INTERNAL_TASK)));
    }

    @Test
    void verifiedMilestoneIsNotTakenOutAndPutAgainUnderOtherWords() {
        ActionPlan verified = new ProgressStep(withoutTasks(), BERTA).verify(id(OUTCOME), true, null);

        assertRefused(
                verified,
                change -> {
                    change.remove = List.of(text(MILESTONE));
                    change.putMilestones = List.of(milestone(MILESTONE));
                    change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
                    change.putOutcomes.get(0).criterion = Optional.of("Words the buyer never saw");
                },
                "remove",
                "0");
        assertThat(changed(withoutTasks(), change -> change.remove = List.of(text(MILESTONE)))
                        .content()
                        .milestones())
                .isEmpty();
    }

    @Test
    void claimedMilestoneIsNotTakenOut() {
        ActionPlan claimed = new ProgressStep(withoutTasks(), RITA).claim(id(OUTCOME), null);

        assertRefused(claimed, change -> change.remove = List.of(text(MILESTONE)), "remove", "0");
    }

    @Test
    void outcomeThatIsNotThereIsNotPutUnderARecordOfItsId() {
        ActionPlan verified = new ProgressStep(withoutTasks(), BERTA).verify(id(OUTCOME), true, null);
        ActionPlan earlier = verified.withContentOf(empty());

        assertRefused(
                earlier,
                change -> {
                    change.putMilestones = List.of(milestone(MILESTONE));
                    change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
                },
                "putOutcomes",
                "0",
                "id");
    }

    @Test
    void signedTaskStaysWithTheSideThatSignedIt() {
        assertRefused(
                signed(plan()),
                change -> change.putTasks = List.of(task(FIRST_TASK, SELLER)),
                "putTasks",
                "0",
                "owner");
        assertThat(changed(plan(), change -> change.putTasks = List.of(task(FIRST_TASK, SELLER)))
                        .content()
                        .task(id(FIRST_TASK))
                        .orElseThrow()
                        .ownerUuid())
                .isEqualTo(id(SELLER));
    }

    @Test
    void colleagueOfTheSameSideTakesOverASignedTaskNobodyHasBegun() {
        ActionPlan plan = signed(
                changed(plan(), change -> change.putParticipants = List.of(participant(OTHER_BUYER, Side.BUYER))));

        assertThat(changed(plan, change -> change.putTasks = List.of(task(FIRST_TASK, OTHER_BUYER)))
                        .content()
                        .task(id(FIRST_TASK))
                        .orElseThrow()
                        .ownerUuid())
                .isEqualTo(id(OTHER_BUYER));
    }

    @Test
    void participantTakenOutAndPutAgainKeepsTheirSide() {
        assertRefused(
                signed(plan()),
                change -> {
                    change.remove = List.of(text(BUYER));
                    change.putParticipants = List.of(participant(BUYER, Side.SELLER));
                },
                "putParticipants",
                "0",
                "side");
    }

    @Test
    void whatIsDoneStaysUnderTheWordsItWasDoneUnder() {
        ActionPlan done = moved(plan(), BERTA, FIRST_TASK, TaskState.DONE);

        assertRefused(
                done,
                change -> {
                    change.putTasks = List.of(task(FIRST_TASK, BUYER));
                    change.putTasks.get(0).title = Optional.of("Pay in advance");
                },
                "putTasks",
                "0",
                "title");
        assertRefused(
                done,
                change -> {
                    change.putTasks = List.of(task(FIRST_TASK, BUYER));
                    change.putTasks.get(0).description = Optional.of("And pay");
                },
                "putTasks",
                "0",
                "description");
    }

    @Test
    void whatTheSellerEndedIsNotHandedToTheBuyer() {
        for (TaskState ended : List.of(TaskState.DONE, TaskState.DROPPED)) {
            ActionPlan plan = moved(plan(), RITA, SECOND_TASK, ended);

            assertRefused(
                    plan, change -> change.putTasks = List.of(task(SECOND_TASK, BUYER)), "putTasks", "0", "owner");
        }
    }

    @Test
    void taskPutBackToOpenIsWrittenAnew() {
        ActionPlan open = moved(moved(plan(), RITA, SECOND_TASK, TaskState.STARTED), RITA, SECOND_TASK, TaskState.OPEN);

        ActionPlan after = changed(open, change -> {
            change.putTasks = List.of(task(SECOND_TASK, SELLER));
            change.putTasks.get(0).title = Optional.of("Something else");
        });

        assertThat(after.content().called(id(SECOND_TASK))).isEqualTo("Something else");
    }

    @Test
    void internalTaskThatIsDoneIsNoDoneTaskOfTheBuyer() {
        ActionPlan done = moved(plan(), RITA, INTERNAL_TASK, TaskState.DONE);

        assertRefused(
                done,
                change -> {
                    change.putTasks = List.of(task(INTERNAL_TASK, BUYER));
                    change.putTasks.get(0).internal = Optional.of(false);
                },
                "putTasks",
                "0",
                "owner");
    }

    @Test
    void signedOutcomeKeepsItsVerifier() {
        ActionPlan named = changed(plan(), change -> {
            change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
            change.putOutcomes.get(0).verifier = Optional.of(text(BUYER));
        });
        Consumer<ActionPlanInput.Change> anybody = change -> {
            change.putOutcomes = List.of(outcome(OUTCOME, MILESTONE));
            change.putOutcomes.get(0).verifier = Optional.empty();
        };

        assertRefused(signed(named), anybody, "putOutcomes", "0", "verifier");
        assertRefused(
                new ProgressStep(named, BERTA).verify(id(OUTCOME), true, null),
                anybody,
                "putOutcomes",
                "0",
                "verifier");
        assertThat(changed(named, anybody)
                        .content()
                        .milestones()
                        .get(0)
                        .outcomes()
                        .get(0)
                        .verifierUuid())
                .isNull();
    }

    @Test
    void signedMilestoneStaysInItsStage() {
        Consumer<ActionPlanInput.Change> earlier = change -> {
            change.putMilestones = List.of(milestone(MILESTONE));
            change.putMilestones.get(0).stage = Optional.of(BuyingStage.PAPER);
        };

        assertRefused(signed(plan()), earlier, "putMilestones", "0", "stage");
        assertThat(changed(plan(), earlier).verifiedStage()).isEqualTo(BuyingStage.PAPER);
    }

    @Test
    void planWithoutMilestonesHasNoVerifiedStage() {
        ActionPlan claimed = new ProgressStep(empty(), RITA).claimStage(BuyingStage.PAPER, null);

        assertThat(claimed.getVerifiedStage()).isNull();
        assertThat(claimed.stageGap()).isNull();
    }

    @Test
    void whatTheBuyerConfirmedTheDayOfIsNeitherTakenOutNorHidden() {
        ActionPlan pinned = new AgreementStep(plan(), BERTA).confirm(id(SECOND_TASK), TARGET);
        ActionPlan milestonePinned = new AgreementStep(withoutTasks(), BERTA).confirm(id(MILESTONE), TARGET);

        assertRefused(pinned, change -> change.remove = List.of(text(SECOND_TASK)), "remove", "0");
        assertRefused(
                pinned,
                change -> {
                    change.putTasks = List.of(task(SECOND_TASK, SELLER));
                    change.putTasks.get(0).internal = Optional.of(true);
                },
                "putTasks",
                "0",
                "internal");
        assertRefused(milestonePinned, change -> change.remove = List.of(text(MILESTONE)), "remove", "0");
    }

    @Test
    void domainOfManyLabelsIsRefusedLikeAnyOther() {
        assertThatThrownBy(
                        () -> changed(plan(), change -> change.guestDomains = List.of("a.".repeat(3_000) + "example")))
                .isInstanceOf(BadInput.class);
    }
}
