package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.START_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.agreement;
import static dev.headroom.actionplan.PlanSamples.allDue;
import static dev.headroom.actionplan.PlanSamples.draft;
import static dev.headroom.actionplan.PlanSamples.offered;
import static dev.headroom.actionplan.PlanSamples.retitled;
import static dev.headroom.actionplan.PlanSamples.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.AgreementStep.Planner;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each side may sign, and what the signatures are worth afterwards. */
class AgreementStepTest {

    private static final Planner PLANNER = plan -> allDue(plan, DUE);

    @Test
    void sellerOffersWhatBuyerAccepts() {
        ActionPlan offered = offered();
        String hash = offered.agreement().requireOffer().hash();

        ActionPlan agreed = agreement(offered, Side.BUYER).accept(hash);

        Baseline baseline = agreed.agreement().baseline().orElseThrow();
        assertThat(agreed.getState()).isEqualTo(ActionPlanState.AGREED);
        assertThat(agreed.isAgreed()).isTrue();
        assertThat(baseline.number()).isEqualTo(1);
        assertThat(baseline.seller().side()).isEqualTo(Side.SELLER);
        assertThat(baseline.buyer().side()).isEqualTo(Side.BUYER);
        assertThat(baseline.hash()).isEqualTo(hash);
        assertThat(agreed.latest().sentence()).contains(hash);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUYER", "PARTNER"})
    void onlySellerOffersWithdrawsAndCloses(Side other) {
        assertThatThrownBy(() -> agreement(draft(), other).offer(PLANNER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(offered(), other).withdrawOffer()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(agreed(), other).close(ActionPlanState.ABANDONED, "No budget"))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"SELLER", "PARTNER"})
    void onlyBuyerAcceptsDeclinesAndConfirms(Side other) {
        ActionPlan offered = offered();
        String hash = offered.agreement().requireOffer().hash();

        assertThatThrownBy(() -> agreement(offered, other).accept(hash)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(offered, other).decline("Too soon")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(offered, other).confirm(BUYER_TASK, DUE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void partnerNeitherProposesNorCountersigns() {
        LocalDate later = DUE.plusDays(7);
        ActionPlan proposed =
                agreement(agreed(), Side.SELLER).propose(PlanSamples.id(70), BUYER_TASK, DUE, later, "Holidays");

        assertThatThrownBy(() -> agreement(agreed(), Side.PARTNER)
                        .propose(PlanSamples.id(71), BUYER_TASK, DUE, later, "Holidays"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(proposed, Side.PARTNER)
                        .answer(PlanSamples.id(70), ProposalState.COUNTERSIGNED, PLANNER))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void offerOfWhatNobodyCouldVerifyIsRefused() {
        ActionPlan empty = draft().edited(
                        new ActionPlanContent(
                                "Pilot",
                                "Ten people",
                                PlanSamples.TARGET,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        draft().sellerSide(),
                        List.of(),
                        false,
                        PlanSamples.seller());

        assertThatThrownBy(() -> agreement(empty, Side.SELLER).offer(PLANNER))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("milestone");
    }

    @Test
    void editTakesTheOfferBackAndTheBuyerCannotAcceptWhatTheySawBefore() {
        ActionPlan offered = offered();
        String seen = offered.agreement().requireOffer().hash();

        ActionPlan edited = retitled(offered, "Another pilot");

        assertThat(edited.getState()).isEqualTo(ActionPlanState.DRAFT);
        assertThatThrownBy(() -> agreement(edited, Side.BUYER).accept(seen)).isInstanceOf(BadInput.class);
        ActionPlan again = agreement(edited, Side.SELLER).offer(PLANNER);
        assertThatThrownBy(() -> agreement(again, Side.BUYER).accept(seen))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("look at it again");
    }

    @Test
    void editOfWhatOnlyTheSellerSeesLeavesTheOffer() {
        ActionPlan offered = offered();
        ActionPlanContent content = offered.content();
        ActionPlanContent without = new ActionPlanContent(
                content.title(),
                content.outcome(),
                content.targetOn(),
                content.calendars(),
                content.participants(),
                content.milestones(),
                content.tasks().stream().filter(task -> !task.internal()).toList(),
                List.of(PlanSamples.after(40, PlanSamples.NEED, PlanSamples.HELD_TASK)));

        ActionPlan edited = offered.edited(without, offered.sellerSide(), List.of("task"), true, PlanSamples.seller());

        assertThat(edited.getState()).isEqualTo(ActionPlanState.OFFERED);
    }

    @Test
    void secondOfTwoWhoAcceptAtOnceIsToldThatItIsAgreed() {
        ActionPlan offered = offered();
        String hash = offered.agreement().requireOffer().hash();
        ActionPlan first = agreement(offered, Side.BUYER).accept(hash);

        assertThatThrownBy(() -> agreement(first, Side.BUYER).accept(hash))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("AGREED");
    }

    @Test
    void declinedOfferGoesBackToWhatWasSignedBefore() {
        ActionPlan changed = retitled(agreed(), "Larger pilot");
        ActionPlan offeredAgain = agreement(changed, Side.SELLER).offer(PLANNER);

        ActionPlan declined = agreement(offeredAgain, Side.BUYER).decline("Not now");

        assertThat(declined.getState()).isEqualTo(ActionPlanState.AGREED);
        assertThat(declined.isAgreed()).isFalse();
        assertThat(declined.getBaselines()).hasSize(1);
    }

    @Test
    void declineNeedsAReason() {
        assertThatThrownBy(() -> agreement(offered(), Side.BUYER).decline(" ")).isInstanceOf(BadInput.class);
    }

    @Test
    void sameOfferTwiceIsRefused() {
        assertThatThrownBy(() -> agreement(offered(), Side.SELLER).offer(PLANNER))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(agreed(), Side.SELLER).offer(PLANNER))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("signed exactly this");
    }

    @Test
    void offerAndBaselineHoldNothingInternal() {
        ActionPlan offered = offered();

        assertThat(offered.agreement().requireOffer().dates()).hasSize(4).noneMatch(date -> date.target()
                .equals(INTERNAL_TASK));
    }

    @Test
    void confirmedDateIsTheSignedOneAndNoOther() {
        ActionPlan confirmed = agreement(agreed(), Side.BUYER).confirm(BUYER_TASK, DUE);

        assertThat(confirmed.agreement().pinnedOn(BUYER_TASK)).contains(DUE);
        assertThatThrownBy(() -> agreement(agreed(), Side.BUYER).confirm(BUYER_TASK, DUE.plusDays(1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("propose");
    }

    @Test
    void buyerFixesAnyDayWhileNothingIsSigned() {
        ActionPlan fixed = agreement(draft(), Side.BUYER).confirm(BUYER_TASK, DUE.plusDays(1));

        assertThat(fixed.agreement().pinnedOn(BUYER_TASK)).contains(DUE.plusDays(1));
    }

    @Test
    void planIsCompletedOnlyWhenTheBuyerVerifiedEveryMilestone() {
        ActionPlan half = verified(agreed(), NEED_OUTCOME);

        assertThatThrownBy(() -> agreement(half, Side.SELLER).close(ActionPlanState.COMPLETED, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Started");
        ActionPlan whole = verified(half, START_OUTCOME);
        assertThat(agreement(whole, Side.SELLER)
                        .close(ActionPlanState.COMPLETED, null)
                        .getState())
                .isEqualTo(ActionPlanState.COMPLETED);
    }

    @Test
    void closedPlanTakesNoFurtherAct() {
        ActionPlan closed = agreement(agreed(), Side.SELLER).close(ActionPlanState.ABANDONED, "No budget");

        assertThatThrownBy(() -> agreement(closed, Side.SELLER).offer(PLANNER))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ABANDONED");
        assertThatThrownBy(() -> agreement(closed, Side.BUYER).confirm(BUYER_TASK, DUE))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(closed, Side.BUYER)
                        .propose(PlanSamples.id(70), BUYER_TASK, DUE, DUE.plusDays(1), "Late"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(closed, Side.SELLER).close(ActionPlanState.ABANDONED, "Again"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void planIsNotClosedIntoAnOpenStateNorGivenUpWithoutAReason() {
        assertThatThrownBy(() -> agreement(agreed(), Side.SELLER).close(ActionPlanState.DRAFT, "Back"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(agreed(), Side.SELLER).close(ActionPlanState.ABANDONED, null))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void planWhoseDaysCannotBeKeptIsNotOfferedAndTheFirstConflictIsSaid() {
        Planner tooLate = new Planner() {

            @Override
            public List<DueDate> dueDates(ActionPlan plan) {
                return allDue(plan, DUE);
            }

            @Override
            public List<String> conflicts(ActionPlan plan) {
                return List.of("The target is missed by 5 working days.", "Another one.");
            }
        };

        assertThatThrownBy(() -> agreement(draft(), Side.SELLER).offer(tooLate))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("missed by 5 working days")
                .hasMessageNotContaining("Another one");
    }
}
