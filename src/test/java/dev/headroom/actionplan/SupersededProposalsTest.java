package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.TARGET;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.allDue;
import static dev.headroom.actionplan.PlanSamples.by;
import static dev.headroom.actionplan.PlanSamples.id;
import static dev.headroom.actionplan.PlanSamples.retitled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.AgreementStep.Planner;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proposals do not outlive what both sides signed after them. */
class SupersededProposalsTest {

    private static final LocalDate LATER = DUE.plusDays(7);
    private static final Planner PLANNER = plan -> allDue(plan, LATER);

    /** A step of one side so many hours after both signed first. */
    private static AgreementStep step(ActionPlan plan, Side side, int hour) {
        Act act = by(side);
        return new AgreementStep(
                plan, new Act(side, act.participantUuid(), act.by(), act.at().plusHours(hour)));
    }

    private static ActionPlan proposed(ActionPlan plan, Side side, int hour, int id, @Nullable UUID target) {
        LocalDate from = target == null ? TARGET : DUE;
        return step(plan, side, hour).propose(id(id), target, from, from.plusDays(7), "Holidays");
    }

    /** Offers at an hour and accepts two hours later. */
    private static ActionPlan signedAgain(ActionPlan plan, int hour) {
        return accepted(step(retitled(plan, "Larger pilot"), Side.SELLER, hour).offer(PLANNER), hour + 2);
    }

    private static ActionPlan accepted(ActionPlan offered, int hour) {
        return step(offered, Side.BUYER, hour)
                .accept(offered.agreement().requireOffer().hash());
    }

    private static ActionPlan countersigned(ActionPlan plan, Side side, int hour, int proposal) {
        return step(plan, side, hour).answer(id(proposal), ProposalState.COUNTERSIGNED, PLANNER);
    }

    @Test
    void signingThePlanAgainAnswersWhatWasProposedBefore() {
        ActionPlan proposed = proposed(proposed(agreed(), Side.BUYER, 1, 70, BUYER_TASK), Side.SELLER, 1, 71, null);

        ActionPlan signed = signedAgain(proposed, 2);

        assertThat(signed.agreement().openProposals()).isEmpty();
        assertThat(signed.getProposals()).extracting(DateProposal::state).containsOnly(ProposalState.SUPERSEDED);
        assertThat(signed.getProposals().get(0).answered())
                .isEqualTo(signed.getBaselines().get(1).buyer());
        assertThat(signed.latest().details())
                .containsExactly(
                        "The proposal of BUYER to move \"Name the need\" to 2026-04-22 is answered by what both sides"
                                + " signed",
                        "The proposal of SELLER to move the target date to 2026-07-07 is answered by what both sides"
                                + " signed");
        assertThatThrownBy(() -> countersigned(signed, Side.SELLER, 5, 70)).isInstanceOf(BadInput.class);
        assertThat(signed.getBaselines()).hasSize(2);
    }

    @Test
    void whatTheSellerProposesAfterTheirOwnSignatureStaysOpen() {
        ActionPlan offered =
                step(retitled(agreed(), "Larger pilot"), Side.SELLER, 1).offer(PLANNER);

        ActionPlan signed = accepted(proposed(offered, Side.SELLER, 2, 70, BUYER_TASK), 3);

        assertThat(signed.agreement().openProposals()).hasSize(1);
        assertThat(countersigned(signed, Side.BUYER, 4, 70).getBaselines()).hasSize(3);
    }

    @Test
    void anotherTargetAnswersWhatWasProposedForDaysItMoves() {
        ActionPlan proposed = proposed(proposed(agreed(), Side.BUYER, 1, 70, BUYER_TASK), Side.SELLER, 1, 71, null);

        ActionPlan moved = countersigned(proposed, Side.BUYER, 2, 71);

        assertThat(moved.agreement().requireProposal(id(70)).state()).isEqualTo(ProposalState.SUPERSEDED);
        assertThat(moved.agreement().requireProposal(id(71)).state()).isEqualTo(ProposalState.COUNTERSIGNED);
    }

    @Test
    void oneDaySignedLeavesProposalsForOthersOpen() {
        ActionPlan proposed =
                proposed(proposed(agreed(), Side.BUYER, 1, 70, BUYER_TASK), Side.SELLER, 1, 71, SELLER_TASK);

        ActionPlan moved = countersigned(proposed, Side.BUYER, 2, 71);

        assertThat(moved.agreement().openProposals())
                .extracting(DateProposal::uuid)
                .containsExactly(id(70));
    }

    @Test
    void proposalLeftOpenBySignaturesOfBeforeIsDeclinedButNotCountersigned() {
        ActionPlan signed = signedAgain(agreed(), 2);
        Agreement now = signed.agreement();
        DateProposal old = DateProposal.open(id(70), BUYER_TASK, DUE, LATER, "Holidays", by(Side.BUYER));
        ActionPlan kept =
                signed.withAgreement(new Agreement(now.state(), null, now.baselines(), List.of(old), now.pins()));

        assertThatThrownBy(() -> countersigned(kept, Side.SELLER, 5, 70))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Both sides have signed other days since");
        assertThat(step(kept, Side.SELLER, 5)
                        .answer(id(70), ProposalState.DECLINED, PLANNER)
                        .agreement()
                        .openProposals())
                .isEmpty();
    }

    @Test
    void nobodyAnswersByHandWithWhatOnlySignaturesDo() {
        ActionPlan proposed = proposed(agreed(), Side.BUYER, 1, 70, BUYER_TASK);

        assertThatThrownBy(() -> step(proposed, Side.SELLER, 2).answer(id(70), ProposalState.SUPERSEDED, PLANNER))
                .isInstanceOf(BadInput.class);
    }
}
