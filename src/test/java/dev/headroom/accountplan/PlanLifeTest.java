package dev.headroom.accountplan;

import static dev.headroom.accountplan.Samples.NOTHING_FAILS;
import static dev.headroom.accountplan.Samples.approved;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.on;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state of a plan, and where it can and can't go from there. */
class PlanLifeTest {

    private static final Map<PlanState, Set<PlanState>> ALLOWED = Map.of(
            PlanState.DRAFT, Set.of(PlanState.SUBMITTED, PlanState.CLOSED),
            PlanState.SUBMITTED, Set.of(PlanState.RECALLED, PlanState.CHANGES_REQUESTED, PlanState.APPROVED),
            PlanState.CHANGES_REQUESTED, Set.of(PlanState.SUBMITTED, PlanState.CLOSED),
            PlanState.RECALLED, Set.of(PlanState.SUBMITTED, PlanState.CLOSED),
            PlanState.APPROVED, Set.of(PlanState.ACTIVE, PlanState.CLOSED),
            PlanState.ACTIVE, Set.of(PlanState.CLOSED),
            PlanState.CLOSED, Set.of());

    @TestFactory
    Stream<DynamicTest> planGoesWhereItsStateAllowsAndNowhereElse() {
        return Stream.of(PlanState.values()).flatMap(from -> Stream.of(PlanState.values())
                .map(to -> ALLOWED.getOrDefault(from, Set.of()).contains(to)
                        ? DynamicTest.dynamicTest(from + " can be moved to " + to, () -> assertMoved(from, to))
                        : DynamicTest.dynamicTest(from + " can't be moved to " + to, () -> assertRefused(from, to))));
    }

    private static void assertMoved(PlanState from, PlanState to) {
        AccountPlan plan = in(from);
        AccountPlan moved = move(plan, to);
        assertThat(moved.getState()).isEqualTo(to);
        assertThat(moved.version()).isEqualTo(plan.version() + 1);
        assertThat(moved.getMoves()).hasSize(plan.getMoves().size() + 1);
        assertThat(moved.content()).isEqualTo(plan.content());
    }

    private static void assertRefused(PlanState from, PlanState to) {
        assertThatThrownBy(() -> move(in(from), to))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The plan is " + from)
                .satisfies(refusal -> assertThat(((BadInput) refusal).field()).containsExactly("to"));
    }

    @TestFactory
    Stream<DynamicTest> contentIsEditedExceptWhileItIsDecidedOnOrOver() {
        return Stream.of(PlanState.values())
                .map(state -> DynamicTest.dynamicTest("edit in " + state, () -> {
                    boolean allowed = state != PlanState.SUBMITTED && state != PlanState.CLOSED;
                    ThrowingCallable edit = () -> renamed(in(state));
                    if (allowed) {
                        assertThat(renamed(in(state)).getState()).isEqualTo(state);
                    } else {
                        assertThatThrownBy(edit).isInstanceOf(BadInput.class).hasMessageContaining(state.name());
                    }
                }));
    }

    @Test
    void refusalSaysWhatCanBeDone() {
        assertThatThrownBy(() -> in(PlanState.SUBMITTED).activate(null, on("2026-01-02")))
                .hasMessage("The plan is SUBMITTED and can't be moved to ACTIVE: from here it can be moved to"
                        + " CHANGES_REQUESTED or RECALLED or APPROVED.");
        assertThatThrownBy(() -> renamed(in(PlanState.SUBMITTED)))
                .hasMessage("The plan is SUBMITTED and can't be edited: recall it first.");
    }

    @Test
    void sendingBackNeedsANote() {
        assertThatThrownBy(() -> in(PlanState.SUBMITTED).requestChanges(" ", on("2026-01-02")))
                .isInstanceOfSatisfying(
                        BadInput.class, refusal -> assertThat(refusal.field()).containsExactly("note"));
    }

    @Test
    void approvalPinsTheContentByItsHash() {
        AccountPlan plan = approved(draft(), "2026-01-10");
        PlanApproval approval = plan.getApprovals().get(0);
        assertThat(approval.revision()).isEqualTo(1);
        assertThat(approval.contentHash()).isEqualTo(plan.contentHash()).matches("[0-9a-f]{64}");
        assertThat(plan.getApproved()).isTrue();
    }

    @Test
    void firstEditAfterAnApprovalBeginsTheNextRevisionAndFurtherOnesStayInIt() {
        AccountPlan plan = approved(draft(), "2026-01-10");
        AccountPlan once = renamed(plan);
        assertThat(once.getRevision()).isEqualTo(2);
        assertThat(once.getApproved()).isFalse();
        AccountPlan twice = edited(once, "2026-01-12", change -> change.strategy = Optional.of("Health first."));
        assertThat(twice.getRevision()).isEqualTo(2);
        AccountPlan again = approved(twice, "2026-01-13");
        assertThat(again.getApprovals()).extracting(PlanApproval::revision).containsExactly(1, 2);
        assertThat(renamed(again).getRevision()).isEqualTo(2);
        assertThat(edited(again, "2026-01-14", change -> change.title = Optional.of("Third"))
                        .getRevision())
                .isEqualTo(3);
    }

    @Test
    void restoringWhatWasApprovedGoesBackToItsRevision() {
        AccountPlan plan = renamed(approved(draft(), "2026-01-10"));
        AccountPlan restored = edited(plan, "2026-01-12", change -> change.title = Optional.of("Growth 2026"));
        assertThat(restored.getRevision()).isEqualTo(1);
        assertThat(restored.getApproved()).isTrue();
    }

    @Test
    void changedPlanIsSubmittedAgainFromApprovedAndFromActive() {
        assertThat(renamed(in(PlanState.APPROVED))
                        .submit(null, on("2026-02-01"))
                        .getState())
                .isEqualTo(PlanState.SUBMITTED);
        assertThat(renamed(in(PlanState.ACTIVE)).submit(null, on("2026-02-01")).getState())
                .isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void planChangedSinceItsApprovalIsNotPutInForce() {
        assertThatThrownBy(() -> renamed(in(PlanState.APPROVED)).activate(null, on("2026-02-01")))
                .hasMessage("The plan is APPROVED, but was changed since its approval: submit revision 2 before it is"
                        + " put in force.");
    }

    /** Changed, submitted and sent back, it is edited to what was approved: it must not be stuck there. */
    @Test
    void planSentBackAndRestoredIsApprovedAgain() {
        AccountPlan recalled =
                renamed(in(PlanState.ACTIVE)).submit(null, on("2026-02-01")).recall(null, on("2026-02-01"));
        AccountPlan restored = edited(recalled, "2026-02-02", change -> change.title = Optional.of("Growth 2026"));
        assertThat(approved(restored, "2026-02-03").getRevision()).isEqualTo(1);
    }

    @Test
    void failingChecklistRefusesApprovalWithWhatFails() {
        assertThatThrownBy(() -> in(PlanState.SUBMITTED).approve(failing(), null, null, on("2026-01-10")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("SENIOR_CONTACTS: Health has one senior contact.")
                .hasMessageNotContaining("WALLET_KNOWN");
    }

    @Test
    void overridingReasonApprovesAllTheSameAndIsRecorded() {
        AccountPlan plan =
                in(PlanState.SUBMITTED).approve(failing(), "New account, nobody known yet.", null, on("2026-01-10"));
        PlanApproval approval = plan.getApprovals().get(0);
        assertThat(approval.overridden()).containsExactly(AdmissionCode.SENIOR_CONTACTS);
        assertThat(approval.reason()).isEqualTo("New account, nobody known yet.");
    }

    @Test
    void reasonIsNotRecordedWhereNothingWasOverridden() {
        AccountPlan plan = in(PlanState.SUBMITTED).approve(NOTHING_FAILS, "Just so.", null, on("2026-01-10"));
        assertThat(plan.getApprovals().get(0).reason()).isNull();
    }

    @Test
    void noteOfAnApprovalIsKept() {
        AccountPlan plan = in(PlanState.SUBMITTED).approve(NOTHING_FAILS, null, "Well done.", on("2026-01-10"));
        AccountPlan overridden =
                in(PlanState.SUBMITTED).approve(failing(), "Nobody known yet.", "Go on.", on("2026-01-10"));

        assertThat(lastNote(plan)).isEqualTo("Well done.");
        assertThat(lastNote(overridden)).isEqualTo("Go on.");
        assertThat(overridden.getApprovals().get(0).reason()).isEqualTo("Nobody known yet.");
        assertThatThrownBy(() -> in(PlanState.SUBMITTED).approve(NOTHING_FAILS, "No.", "Yes.", on("2026-01-10")))
                .hasMessageContaining("nothing to override");
    }

    private static @Nullable String lastNote(AccountPlan plan) {
        return plan.getMoves().get(plan.getMoves().size() - 1).note();
    }

    @Test
    void progressIsNoChangeOfTheContent() {
        AccountPlan plan = approved(withActions(draft(), "2026-01-02", Samples.action(7, "2026-03-01")), "2026-01-10");
        AccountPlan moved = plan.moveAction(id(7), ActionState.DONE, null, on("2026-02-01"));
        assertThat(moved.contentHash()).isEqualTo(plan.contentHash());
        assertThat(moved.getApproved()).isTrue();
    }

    @Test
    void listOfMovesKeepsTheLatest() {
        AccountPlan plan = draft();
        for (int round = 0; round < 60; round++) {
            plan = plan.submit("Round " + round, on("2026-01-02")).recall(null, on("2026-01-02"));
        }
        assertThat(plan.getMoves()).hasSize(100);
        assertThat(plan.getMoves().get(0).note()).isEqualTo("Round 10");
    }

    private static AdmissionChecklist failing() {
        return new AdmissionChecklist(List.of(
                new AdmissionCriterion(AdmissionCode.WALLET_KNOWN, true, "Known.", 0.8, 0.7, List.of()),
                new AdmissionCriterion(
                        AdmissionCode.SENIOR_CONTACTS,
                        false,
                        "Health has one senior contact.",
                        1.0,
                        2.0,
                        List.of("Health"))));
    }

    private static AccountPlan renamed(AccountPlan plan) {
        return edited(plan, "2026-01-11", change -> change.title = Optional.of("Renamed"));
    }

    private static AccountPlan in(PlanState state) {
        Stamp stamp = on("2026-01-02");
        return switch (state) {
            case DRAFT -> draft();
            case SUBMITTED -> draft().submit(null, stamp);
            case CHANGES_REQUESTED -> in(PlanState.SUBMITTED).requestChanges("Name the risks.", stamp);
            case RECALLED -> in(PlanState.SUBMITTED).recall(null, stamp);
            case APPROVED -> in(PlanState.SUBMITTED).approve(NOTHING_FAILS, null, null, stamp);
            case ACTIVE -> in(PlanState.APPROVED).activate(null, stamp);
            case CLOSED -> in(PlanState.ACTIVE).close("Period over.", stamp);
        };
    }

    private static AccountPlan move(AccountPlan plan, PlanState to) {
        var input = new AccountPlanInput.Move(plan.getId(), plan.version(), to, "A note.", null, null);
        return new PlanEdit(Samples.TEMPLATE, on("2026-01-03")).move(plan, input, NOTHING_FAILS, false);
    }
}
