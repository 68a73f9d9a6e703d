package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.PARTNER_TASK;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.START_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.TODAY;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.progress;
import static dev.headroom.actionplan.PlanSamples.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.DomainException;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each side may say about the work, and what its word is worth. */
class ProgressStepTest {

    private static ActionPlan move(Side side, UUID task, TaskState to) {
        return move(verified(agreed(), NEED_OUTCOME), side, task, to);
    }

    private static ActionPlan move(ActionPlan plan, Side side, UUID task, TaskState to) {
        return progress(plan, side).moveTask(task, to, TODAY, "Because", TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "BUYER, 30, DONE",
        "SELLER, 30, CLAIMED",
        "PARTNER, 30, CLAIMED",
        "BUYER, 31, CLAIMED",
        "SELLER, 31, DONE",
        "PARTNER, 31, CLAIMED",
        "BUYER, 33, DONE",
        "SELLER, 33, CLAIMED",
        "PARTNER, 33, DONE"
    })
    void doneIsTheWordOfTheOwnersSideAndAClaimOfTheOther(Side side, int task, TaskState state) {
        ActionPlan moved = move(side, PlanSamples.id(task), TaskState.DONE);

        TaskProgress progress = moved.progress().task(PlanSamples.id(task)).orElseThrow();
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.finishedOn()).isEqualTo(state == TaskState.DONE ? TODAY : null);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"OPEN", "STARTED", "DROPPED"})
    void onlyTheOwnersSideOpensBeginsAndDrops(TaskState to) {
        assertThat(move(Side.BUYER, BUYER_TASK, to).progress().stateOf(BUYER_TASK))
                .isEqualTo(to);
        assertThatThrownBy(() -> move(Side.SELLER, BUYER_TASK, to)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> move(Side.BUYER, SELLER_TASK, to)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> move(Side.SELLER, PARTNER_TASK, to)).isInstanceOf(Forbidden.class);
    }

    @Test
    void claimDoesNotUndoWhatTheOwnersSideSaid() {
        ActionPlan done = move(Side.BUYER, BUYER_TASK, TaskState.DONE);

        assertThatThrownBy(() -> move(done, Side.SELLER, BUYER_TASK, TaskState.CLAIMED))
                .isInstanceOf(BadInput.class);
        assertThat(done.progress().stateOf(BUYER_TASK)).isEqualTo(TaskState.DONE);
    }

    @Test
    void claimIsConfirmedByTheOwnersSide() {
        ActionPlan claimed = move(Side.SELLER, BUYER_TASK, TaskState.DONE);

        ActionPlan confirmed = move(claimed, Side.BUYER, BUYER_TASK, TaskState.DONE);

        assertThat(confirmed.progress().task(BUYER_TASK).orElseThrow().finishedOn())
                .isEqualTo(TODAY);
        assertThatThrownBy(() -> move(Side.BUYER, BUYER_TASK, TaskState.CLAIMED))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void dayInTheFutureAndDropWithoutReasonAreRefused() {
        assertThatThrownBy(() -> progress(agreed(), Side.BUYER)
                        .moveTask(BUYER_TASK, TaskState.DONE, TODAY.plusDays(1), null, TODAY))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() ->
                        progress(agreed(), Side.BUYER).moveTask(BUYER_TASK, TaskState.DROPPED, TODAY, null, TODAY))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void doneBeforeBegunIsRefused() {
        ActionPlan started = move(Side.BUYER, BUYER_TASK, TaskState.STARTED);

        assertThatThrownBy(() -> progress(started, Side.BUYER)
                        .moveTask(BUYER_TASK, TaskState.DONE, TODAY.minusDays(1), null, TODAY))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void holdPointStopsWhatFollowsUntilTheBuyerVerifies() {
        assertThatThrownBy(() -> move(agreed(), Side.BUYER, HELD_TASK, TaskState.STARTED))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Need agreed");
        assertThatThrownBy(() -> move(agreed(), Side.SELLER, HELD_TASK, TaskState.DONE))
                .isInstanceOf(BadInput.class);
        ActionPlan claimed = progress(agreed(), Side.SELLER).claim(NEED_OUTCOME, "They said so");
        assertThatThrownBy(() -> move(claimed, Side.BUYER, HELD_TASK, TaskState.STARTED))
                .isInstanceOf(BadInput.class);

        ActionPlan begun = move(verified(claimed, NEED_OUTCOME), Side.BUYER, HELD_TASK, TaskState.STARTED);

        assertThat(begun.progress().stateOf(HELD_TASK)).isEqualTo(TaskState.STARTED);
    }

    @Test
    void whatIsHeldMayBeGivenUp() {
        assertThat(move(agreed(), Side.BUYER, HELD_TASK, TaskState.DROPPED)
                        .progress()
                        .stateOf(HELD_TASK))
                .isEqualTo(TaskState.DROPPED);
    }

    @Test
    void claimsCountForNothing() {
        ActionPlan claimed = progress(agreed(), Side.SELLER).claim(NEED_OUTCOME, null);
        ActionPlan staged = progress(claimed, Side.SELLER).claimStage(BuyingStage.START, "Feels close");

        assertThat(staged.verifiedStage()).isEqualTo(BuyingStage.NEED);
        assertThat(staged.stageGap()).isEqualTo(4);
        assertThat(staged.progress().isVerified(NEED_OUTCOME)).isFalse();
        assertThat(verified(staged, NEED_OUTCOME).verifiedStage()).isEqualTo(BuyingStage.START);
        assertThat(verified(staged, NEED_OUTCOME).stageGap()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"SELLER", "PARTNER"})
    void onlyTheBuyerVerifies(Side side) {
        assertThatThrownBy(() -> progress(agreed(), side).verify(NEED_OUTCOME, true, null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void namedVerifierVerifiesAndNobodyElse() {
        assertThatThrownBy(() -> progress(agreed(), Side.BUYER).verify(START_OUTCOME, true, null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("Lea");
        assertThat(verified(agreed(), START_OUTCOME).progress().isVerified(START_OUTCOME))
                .isTrue();
    }

    @Test
    void laterWordOfTheBuyerCounts() {
        ActionPlan doubted = progress(verified(agreed(), NEED_OUTCOME), Side.BUYER)
                .verify(NEED_OUTCOME, false, "The annex is missing");

        assertThat(doubted.progress().isVerified(NEED_OUTCOME)).isFalse();
        assertThatThrownBy(() -> progress(agreed(), Side.BUYER).verify(NEED_OUTCOME, false, null))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUYER", "PARTNER"})
    void onlyTheSellerClaimsNotesAndKeepsToItself(Side side) {
        assertRefused(() -> progress(agreed(), side).claim(NEED_OUTCOME, null));
        assertRefused(() -> progress(agreed(), side).claimStage(BuyingStage.PAPER, null));
        assertRefused(() -> progress(agreed(), side).note(PlanSamples.id(80), "Ours"));
        assertRefused(
                () -> progress(agreed(), side).comment(PlanSamples.id(80), INTERNAL_TASK, "Ours", List.of(), true));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Forbidden.class);
    }

    @Test
    void buyerMeetsAnInternalTaskLikeOneThatDoesNotExist() {
        ActionPlan plan = verified(agreed(), NEED_OUTCOME);
        DomainException internal = refusal(() -> move(plan, Side.BUYER, INTERNAL_TASK, TaskState.DONE));
        DomainException unknown = refusal(() -> move(plan, Side.BUYER, PlanSamples.id(999), TaskState.DONE));

        assertThat(internal).isInstanceOf(NotFound.class).hasMessage(unknown.getMessage());
        assertThatThrownBy(() ->
                        progress(plan, Side.BUYER).comment(PlanSamples.id(80), INTERNAL_TASK, "?", List.of(), false))
                .isInstanceOf(NotFound.class);
    }

    private static DomainException refusal(Runnable act) {
        try {
            act.run();
        } catch (DomainException refused) {
            return refused;
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void sellerSpeaksOfAnInternalTaskInternallyOnly() {
        ActionPlan moved = move(Side.SELLER, INTERNAL_TASK, TaskState.DONE);
        assertThat(moved.latest().internal()).isTrue();

        ActionPlan said = progress(agreed(), Side.SELLER)
                .comment(PlanSamples.id(80), INTERNAL_TASK, "10 % at most", List.of(PlanSamples.SELLER), true);
        assertThat(said.latest().internal()).isTrue();
        assertThatThrownBy(() -> progress(agreed(), Side.SELLER)
                        .comment(PlanSamples.id(81), INTERNAL_TASK, "Oh", List.of(), false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void internalCommentMentionsOwnPeopleOnly() {
        assertThatThrownBy(() -> progress(agreed(), Side.SELLER)
                        .comment(PlanSamples.id(80), NEED, "10 % at most", List.of(PlanSamples.BUYER), true))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Bea");
        assertThat(progress(agreed(), Side.SELLER)
                        .comment(PlanSamples.id(80), NEED, "Please look", List.of(PlanSamples.BUYER), false)
                        .progress()
                        .comments())
                .hasSize(1);
        assertThatThrownBy(() -> progress(agreed(), Side.SELLER)
                        .comment(PlanSamples.id(80), NEED, "Hi", List.of(PlanSamples.id(999)), false))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void everySideHandsInEvidenceForAnOutcomeOfThePlan(Side side) {
        Act act = PlanSamples.by(side);
        var evidence = new Evidence(PlanSamples.id(80), NEED_OUTCOME, "Signed off", null, null, act);
        var unknown = new Evidence(PlanSamples.id(80), NEED, "Signed off", null, null, act);

        ActionPlan added = progress(agreed(), side).addEvidence(evidence);

        assertThat(added.progress().evidenceOf(NEED_OUTCOME)).containsExactly(evidence);
        assertThatThrownBy(() -> progress(added, side).addEvidence(evidence)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> progress(agreed(), side).addEvidence(unknown)).isInstanceOf(NotFound.class);
    }

    @Test
    void closedPlanTakesNothingButNotes() {
        ActionPlan closed = PlanSamples.agreement(agreed(), Side.SELLER).close(ActionPlanState.ABANDONED, "No budget");

        assertThatThrownBy(() -> move(closed, Side.BUYER, BUYER_TASK, TaskState.DONE))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> verified(closed, NEED_OUTCOME)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> progress(closed, Side.SELLER).claimStage(BuyingStage.NEED, null))
                .isInstanceOf(BadInput.class);
        assertThat(progress(closed, Side.SELLER)
                        .note(PlanSamples.id(80), "Ask for the budget first")
                        .sellerSide()
                        .notes())
                .hasSize(1);
    }
}
