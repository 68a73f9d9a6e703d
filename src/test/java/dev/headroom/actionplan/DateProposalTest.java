package dev.headroom.actionplan;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.DUE;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.TARGET;
import static dev.headroom.actionplan.PlanSamples.agreed;
import static dev.headroom.actionplan.PlanSamples.agreement;
import static dev.headroom.actionplan.PlanSamples.allDue;
import static dev.headroom.actionplan.PlanSamples.draft;
import static dev.headroom.actionplan.PlanSamples.offered;
import static dev.headroom.actionplan.PlanSamples.retitled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.actionplan.AgreementStep.Planner;
import dev.headroom.actionplan.schedule.Side;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.Forbidden;
import dev.headroom.platform.errors.NotFound;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates that one side proposes and the other countersigns. */
class DateProposalTest {

    private static final UUID PROPOSAL = PlanSamples.id(70);
    private static final LocalDate LATER = DUE.plusDays(7);
    private static final Planner PLANNER = plan -> allDue(plan, LATER);

    private static ActionPlan proposed(ActionPlan plan, Side side, @Nullable UUID target) {
        return agreement(plan, side)
                .propose(
                        PROPOSAL,
                        target,
                        target == null ? TARGET : DUE,
                        target == null ? TARGET.plusDays(7) : LATER,
                        "Legal is away");
    }

    private static ActionPlan countersigned(ActionPlan proposed, Side side) {
        return agreement(proposed, side).answer(PROPOSAL, ProposalState.COUNTERSIGNED, PLANNER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUYER", "SELLER"})
    void countersignedProposalIsABaselineAndAPin(Side proposer) {
        Side other = proposer == Side.BUYER ? Side.SELLER : Side.BUYER;

        ActionPlan moved = countersigned(proposed(agreed(), proposer, BUYER_TASK), other);

        Baseline second = moved.getBaselines().get(1);
        assertThat(moved.agreement().pinnedOn(BUYER_TASK)).contains(LATER);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.dueOn(BUYER_TASK)).contains(LATER);
        assertThat(second.dueOn(SELLER_TASK)).contains(DUE);
        assertThat(second.getProposalId()).isEqualTo(PROPOSAL.toString());
        assertThat(second.seller().side()).isEqualTo(Side.SELLER);
        assertThat(second.buyer().side()).isEqualTo(Side.BUYER);
        assertThat(second.contentHash()).isEqualTo(moved.getBaselines().get(0).contentHash());
        assertThat(second.hash()).isNotEqualTo(moved.getBaselines().get(0).hash());
        assertThat(moved.isAgreed()).isTrue();
    }

    @Test
    void countersignedTargetMovesThePlanAndAllItsDates() {
        ActionPlan moved = countersigned(proposed(agreed(), Side.BUYER, null), Side.SELLER);

        Baseline second = moved.getBaselines().get(1);
        assertThat(moved.getTargetOn()).isEqualTo(TARGET.plusDays(7));
        assertThat(second.targetOn()).isEqualTo(TARGET.plusDays(7));
        assertThat(second.dueOn(SELLER_TASK)).contains(LATER);
        assertThat(second.dates()).noneMatch(date -> date.target().equals(INTERNAL_TASK));
        assertThat(moved.isAgreed()).isTrue();
    }

    @Test
    void dateAgreedOnDoesNotSignWhatWasEditedMeanwhile() {
        ActionPlan edited = retitled(agreed(), "Larger pilot");

        ActionPlan moved = countersigned(proposed(edited, Side.BUYER, BUYER_TASK), Side.SELLER);
        ActionPlan retargeted = countersigned(proposed(edited, Side.BUYER, null), Side.SELLER);

        assertThat(moved.isAgreed()).isFalse();
        assertThat(moved.getBaselines().get(1).contentHash())
                .isEqualTo(edited.getBaselines().get(0).contentHash());
        assertThat(retargeted.isAgreed()).isFalse();
        assertThat(retargeted.getBaselines().get(1).dates()).hasSize(4);
    }

    @Test
    void dateOfADraftIsAPinAndNoBaseline() {
        ActionPlan moved = countersigned(proposed(draft(), Side.BUYER, BUYER_TASK), Side.SELLER);

        assertThat(moved.agreement().pinnedOn(BUYER_TASK)).contains(LATER);
        assertThat(moved.getBaselines()).isEmpty();
    }

    @Test
    void countersignedDateTakesAnOfferWithOtherDatesBack() {
        ActionPlan moved = countersigned(proposed(offered(), Side.BUYER, BUYER_TASK), Side.SELLER);

        assertThat(moved.getState()).isEqualTo(ActionPlanState.DRAFT);
        assertThat(moved.latest().sentence()).contains("takes the offer back");
    }

    @Test
    void ownProposalIsWithdrawnAndNeverCountersigned() {
        ActionPlan proposed = proposed(agreed(), Side.SELLER, BUYER_TASK);

        assertThatThrownBy(() -> countersigned(proposed, Side.SELLER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> agreement(proposed, Side.BUYER).answer(PROPOSAL, ProposalState.WITHDRAWN, PLANNER))
                .isInstanceOf(Forbidden.class);
        ActionPlan withdrawn = agreement(proposed, Side.SELLER).answer(PROPOSAL, ProposalState.WITHDRAWN, PLANNER);
        assertThat(withdrawn.getProposals().get(0).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(withdrawn.getBaselines()).hasSize(1);
    }

    @Test
    void declinedProposalLeavesTheDate() {
        ActionPlan declined = agreement(proposed(agreed(), Side.SELLER, BUYER_TASK), Side.BUYER)
                .answer(PROPOSAL, ProposalState.DECLINED, PLANNER);

        assertThat(declined.agreement().pinnedOn(BUYER_TASK)).isEmpty();
        assertThat(declined.getBaselines()).hasSize(1);
    }

    @Test
    void proposalIsAnsweredOnce() {
        ActionPlan moved = countersigned(proposed(agreed(), Side.BUYER, BUYER_TASK), Side.SELLER);

        assertThatThrownBy(() -> agreement(moved, Side.BUYER).answer(PROPOSAL, ProposalState.WITHDRAWN, PLANNER))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> agreement(proposed(agreed(), Side.BUYER, BUYER_TASK), Side.SELLER)
                        .answer(PROPOSAL, ProposalState.OPEN, PLANNER))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void secondProposalForTheSameWaitsForTheFirst() {
        ActionPlan proposed = proposed(agreed(), Side.BUYER, BUYER_TASK);

        assertThatThrownBy(() -> agreement(proposed, Side.SELLER)
                        .propose(PlanSamples.id(71), BUYER_TASK, DUE, DUE.plusDays(9), "Other"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() ->
                        agreement(proposed, Side.SELLER).propose(PROPOSAL, SELLER_TASK, DUE, DUE.plusDays(9), "Id"))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"BUYER", "SELLER"})
    void internalTaskIsAgreedOnWithNobody(Side side) {
        assertThatThrownBy(() -> proposed(agreed(), side, INTERNAL_TASK)).isInstanceOf(NotFound.class);
    }

    @Test
    void dayItIsDueAlreadyAndEmptyReasonAreRefused() {
        assertThatThrownBy(() -> agreement(agreed(), Side.BUYER).propose(PROPOSAL, BUYER_TASK, DUE, DUE, "Same"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(agreed(), Side.BUYER).propose(PROPOSAL, BUYER_TASK, DUE, LATER, " "))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> agreement(agreed(), Side.BUYER)
                        .propose(PROPOSAL, BUYER_TASK, DUE, LocalDate.of(10_000, 1, 1), "Never"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void proposalForWhatIsGoneIsDeclinedButNotCountersigned() {
        ActionPlan proposed = proposed(agreed(), Side.BUYER, BUYER_TASK);
        ActionPlanContent content = proposed.content();
        ActionPlan without = proposed.edited(
                new ActionPlanContent(
                        content.title(),
                        content.outcome(),
                        content.targetOn(),
                        content.calendars(),
                        content.participants(),
                        content.milestones(),
                        content.tasks().stream()
                                .filter(task -> !task.uuid().equals(BUYER_TASK))
                                .toList(),
                        content.dependencies()),
                proposed.sellerSide(),
                java.util.List.of(),
                false,
                PlanSamples.seller());

        assertThatThrownBy(() -> countersigned(without, Side.SELLER)).isInstanceOf(NotFound.class);
        assertThat(agreement(without, Side.SELLER)
                        .answer(PROPOSAL, ProposalState.DECLINED, PLANNER)
                        .latest()
                        .sentence())
                .contains("does not share any more");
    }

    @Test
    void finishedTaskKeepsTheDayThatWasSignedForIt() {
        ActionPlan late = PlanSamples.progress(proposed(agreed(), Side.SELLER, null), Side.BUYER)
                .moveTask(BUYER_TASK, TaskState.DONE, LATER, null, LATER);

        ActionPlan moved = countersigned(late, Side.BUYER);

        assertThat(moved.getBaselines().get(1).dueOn(BUYER_TASK)).contains(DUE);
        assertThat(moved.getBaselines().get(1).dueOn(SELLER_TASK)).contains(LATER);
    }
}
