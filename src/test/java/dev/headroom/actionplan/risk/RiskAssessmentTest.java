package dev.headroom.actionplan.risk;

import static dev.headroom.actionplan.PlanSamples.BUYER_TASK;
import static dev.headroom.actionplan.PlanSamples.HELD_TASK;
import static dev.headroom.actionplan.PlanSamples.INTERNAL_TASK;
import static dev.headroom.actionplan.PlanSamples.NEED;
import static dev.headroom.actionplan.PlanSamples.NEED_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.PARTNER_TASK;
import static dev.headroom.actionplan.PlanSamples.SELLER_TASK;
import static dev.headroom.actionplan.PlanSamples.START;
import static dev.headroom.actionplan.PlanSamples.START_OUTCOME;
import static dev.headroom.actionplan.PlanSamples.TARGET;
import static dev.headroom.actionplan.PlanSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.account.figures.MissedPromise;
import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.ActionPlanContent;
import dev.headroom.actionplan.BuyingStage;
import dev.headroom.actionplan.Milestone;
import dev.headroom.actionplan.PlanSamples;
import dev.headroom.actionplan.Task;
import dev.headroom.actionplan.TaskState;
import dev.headroom.actionplan.outlook.PlanOutlookTest;
import dev.headroom.actionplan.schedule.ConstraintKind;
import dev.headroom.actionplan.schedule.FinishForecast;
import dev.headroom.actionplan.schedule.Side;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How bad a plan is, why, and whom to ask for what. */
class RiskAssessmentTest {

    private static final LocalDate WEEK_LATER = TODAY.plusDays(7);

    private static AtRiskPlan assess(ActionPlan plan, LocalDate today, LocalDate p80) {
        var finish = new FinishForecast(p80, p80, 0.43, Map.of(), 200);
        return assess(plan, today, finish, List.of());
    }

    private static AtRiskPlan assess(
            ActionPlan plan, LocalDate today, FinishForecast finish, List<MissedPromise> missed) {
        return new RiskAssessment(PlanOutlookTest.outlook(plan, today), finish, BuyerEngagement.of(plan), missed, 10)
                .assess();
    }

    private static Map<RiskKind, RiskTerm> terms(AtRiskPlan risk) {
        return risk.terms().stream().collect(Collectors.toMap(RiskTerm::kind, term -> term));
    }

    private static RiskTerm term(AtRiskPlan risk, RiskKind kind) {
        return Objects.requireNonNull(terms(risk).get(kind), "no such term");
    }

    private static ChaseTask chase(AtRiskPlan risk) {
        return Objects.requireNonNull(risk.chase(), "nothing to chase");
    }

    private static ActionPlan done(ActionPlan plan, UUID task, Side side) {
        return PlanSamples.progress(plan, side).moveTask(task, TaskState.DONE, TODAY, null, TODAY);
    }

    @Test
    void planInTimeIsNotAtRisk() {
        AtRiskPlan risk = assess(PlanSamples.agreed(), TODAY, TARGET);

        assertThat(risk.score()).isZero();
        assertThat(risk.terms()).isEmpty();
        assertThat(risk.chase()).isNotNull();
    }

    @Test
    void workdaysAfterTheTargetCountThreePointsEach() {
        LocalDate today = TARGET.plusDays(1);

        AtRiskPlan risk = assess(PlanSamples.agreed(), today, TARGET);

        RiskTerm late = term(risk, RiskKind.TARGET_MISSED);
        assertThat(late.value()).isPositive();
        assertThat(late.points()).isEqualTo(late.value() * 3);
        assertThat(late.reason()).contains("after the target " + TARGET);
        assertThat(risk.terms())
                .isSortedAccordingTo(Comparator.comparing(RiskTerm::points).reversed());
        assertThat(risk.score())
                .isEqualTo(risk.terms().stream().mapToInt(RiskTerm::points).sum());
    }

    @Test
    void unlikelyTargetCountsTheDaysBeyondIt() {
        RiskTerm likely = term(assess(PlanSamples.agreed(), TODAY, TARGET.plusDays(7)), RiskKind.LIKELY_LATE);

        assertThat(likely.value()).isEqualTo(5);
        assertThat(likely.reason()).contains("43 of 100");
        assertThat(term(assess(PlanSamples.agreed(), TODAY, TARGET.plusYears(3)), RiskKind.LIKELY_LATE)
                        .points())
                .isEqualTo(60);
    }

    @Test
    void overdueTasksAreCountedAndTheLongestIsNamed() {
        LocalDate today = PlanSamples.DUE.plusDays(5);

        RiskTerm overdue = term(assess(PlanSamples.agreed(), today, TARGET), RiskKind.OVERDUE);

        assertThat(overdue.value()).isEqualTo(4);
        assertThat(overdue.points()).isEqualTo(8);
        assertThat(overdue.reason()).contains("since " + PlanSamples.DUE);
    }

    @Test
    void silenceOfTheBuyerCountsFromTheirLastActAndOnlyOnceTheyWereAsked() {
        LocalDate monthLater = TODAY.plusDays(28);

        RiskTerm quiet = term(assess(PlanSamples.agreed(), monthLater, TARGET), RiskKind.GONE_QUIET);

        assertThat(quiet.value()).isEqualTo(10);
        assertThat(quiet.reason()).contains("20 working days, since " + TODAY);
        assertThat(terms(assess(PlanSamples.offered(), monthLater, TARGET))).containsKey(RiskKind.GONE_QUIET);
        assertThat(terms(assess(PlanSamples.draft(), monthLater, TARGET))).doesNotContainKey(RiskKind.GONE_QUIET);
        assertThat(terms(assess(PlanSamples.agreed(), WEEK_LATER, TARGET))).doesNotContainKey(RiskKind.GONE_QUIET);
    }

    @Test
    void visitIsASignOfLife() {
        ActionPlan plan = PlanSamples.agreed();
        LocalDate monthLater = TODAY.plusDays(28);
        var visited = new BuyerEngagement(
                plan.latest().act().at(), monthLater.atStartOfDay().atOffset(ZoneOffset.UTC), 3, null);

        var risk = new RiskAssessment(
                        PlanOutlookTest.outlook(plan, monthLater),
                        new FinishForecast(TARGET, TARGET, 1, Map.of(), 200),
                        visited,
                        List.of(),
                        10)
                .assess();

        assertThat(terms(risk)).doesNotContainKey(RiskKind.GONE_QUIET);
    }

    @Test
    void brokenPromisesOfTheBuyerCountMoreThanOverdueOnesAndOursCountNothing() {
        var finish = new FinishForecast(TARGET, TARGET, 1, Map.of(), 200);
        List<MissedPromise> missed =
                List.of(missed("broken", false, true), missed("overdue", false, false), missed("ours", true, true));

        RiskTerm term = term(assess(PlanSamples.agreed(), TODAY, finish, missed), RiskKind.PROMISES_MISSED);

        assertThat(term.value()).isEqualTo(2);
        assertThat(term.points()).isEqualTo(5 + 2);
        assertThat(term.commitmentIds()).containsExactly("broken", "overdue");
        assertThat(term.reason()).isEqualTo("It is broken. It is overdue.");
    }

    @Test
    void manyMissedPromisesDoNotDrownThePlanItself() {
        var finish = new FinishForecast(TARGET, TARGET, 1, Map.of(), 200);
        List<MissedPromise> missed = Collections.nCopies(40, missed("broken", false, true));

        RiskTerm term = term(assess(PlanSamples.agreed(), TODAY, finish, missed), RiskKind.PROMISES_MISSED);

        assertThat(term.points()).isEqualTo(25);
        assertThat(term.commitmentIds()).hasSize(3);
    }

    private static MissedPromise missed(String id, boolean ours, boolean broken) {
        return new MissedPromise(new UUID(0, 1), id, ours, broken, TODAY, "It is " + id + ".");
    }

    @Test
    void conflictWithAFixedDayIsNamed() {
        ActionPlan fixed =
                PlanSamples.agreement(PlanSamples.draft(), Side.BUYER).confirm(HELD_TASK, TODAY.plusDays(1));

        RiskTerm conflict = term(assess(fixed, TODAY, TARGET), RiskKind.CONFLICTS);

        assertThat(conflict.value()).isEqualTo(1);
        assertThat(conflict.reason()).contains("Open the gates");
    }

    @Test
    void ofTwoThatHoldUpTheSameTheOneTheOtherSideWaitsForIsChased() {
        ChaseTask chase = chase(assess(PlanSamples.agreed(), TODAY, TARGET));

        assertThat(chase.targetId()).isEqualTo(SELLER_TASK.toString());
        assertThat(chase.owner()).isEqualTo("Sam");
        assertThat(chase.why())
                .contains("\"Show what we heard\" can be done now by Sam")
                .contains("\"Need agreed\" of the buyer's side waits for it");
    }

    @Test
    void whatIsDoneIsNotChasedAndWhatWaitsIsNotEither() {
        ActionPlan one = done(PlanSamples.agreed(), SELLER_TASK, Side.SELLER);
        ActionPlan both = done(one, BUYER_TASK, Side.BUYER);

        assertThat(chase(assess(one, TODAY, TARGET)).targetId()).isEqualTo(BUYER_TASK.toString());
        ChaseTask verify = chase(assess(both, TODAY, TARGET));
        assertThat(verify.targetId()).isEqualTo(NEED.toString());
        assertThat(verify.why()).contains("can be verified now by anybody of the buyer's side");
    }

    @Test
    void claimedTaskIsChasedForItsConfirmation() {
        ActionPlan one = done(PlanSamples.agreed(), SELLER_TASK, Side.SELLER);
        ActionPlan claimed = done(one, BUYER_TASK, Side.SELLER);

        assertThat(chase(assess(claimed, TODAY, TARGET)).why()).contains("can be confirmed as done now by Bea");
    }

    @Test
    void namedVerifierIsAskedAndThenNothingIsLeft() {
        ActionPlan plan = done(PlanSamples.agreed(), SELLER_TASK, Side.SELLER);
        plan = PlanSamples.verified(done(plan, BUYER_TASK, Side.BUYER), NEED_OUTCOME);
        plan = done(done(plan, HELD_TASK, Side.BUYER), PARTNER_TASK, Side.BUYER);
        plan = done(plan, INTERNAL_TASK, Side.SELLER);

        assertThat(chase(assess(plan, TODAY, TARGET)).targetId()).isEqualTo(START.toString());
        assertThat(chase(assess(plan, TODAY, TARGET)).owner()).isEqualTo("Lea");
        assertThat(assess(PlanSamples.verified(plan, START_OUTCOME), TODAY, TARGET)
                        .chase())
                .isNull();
    }

    @Test
    void taskThatMayNotBeginYetAndAMilestoneWithoutOutcomesAreNotChased() {
        ActionPlanContent content = PlanSamples.content();
        Task task = content.tasks().get(0);
        var later = new Task(
                task.uuid(),
                START,
                task.title(),
                null,
                task.ownerUuid(),
                5,
                null,
                ConstraintKind.NO_EARLIER_THAN,
                WEEK_LATER,
                false,
                null,
                null);
        var empty = new Milestone(NEED, "Nothing to see", BuyingStage.NEED, false, List.of());
        var waiting = new ActionPlanContent(
                content.title(),
                content.outcome(),
                content.targetOn(),
                List.of(),
                content.participants(),
                List.of(empty, content.milestones().get(1)),
                List.of(later),
                List.of());
        ActionPlan draft = ActionPlan.begin(
                PlanSamples.id(98), PlanSamples.draft().basis(), waiting, PlanSamples.MEMBER, PlanSamples.seller());

        assertThat(assess(draft, TODAY, TARGET).chase()).isNull();
        assertThat(chase(assess(draft, WEEK_LATER, TARGET)).targetId()).isEqualTo(BUYER_TASK.toString());
    }
}
