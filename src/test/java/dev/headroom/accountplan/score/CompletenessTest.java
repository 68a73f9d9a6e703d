package dev.headroom.accountplan.score;

import static dev.headroom.accountplan.Samples.TEMPLATE;
import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.answer;
import static dev.headroom.accountplan.Samples.competitor;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.member;
import static dev.headroom.accountplan.Samples.objective;
import static dev.headroom.accountplan.Samples.perceived;
import static dev.headroom.accountplan.Samples.risk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.AccountPlanInput;
import dev.headroom.accountplan.PerceivedValueQuestion;
import dev.headroom.accountplan.template.PlanPart;
import dev.headroom.accountplan.template.PlanQuestion;
import dev.headroom.accountplan.template.PlanSection;
import dev.headroom.accountplan.template.PlanTemplate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of a plan is written, under the built-in template unless the test has its own. */
class CompletenessTest {

    @Test
    void emptyPlanIsNothing() {
        PlanScore score = Completeness.of(draft().content(), TEMPLATE);
        assertThat(score.value()).isEqualTo(0.0);
        assertThat(score.terms()).hasSize(7).allMatch(term -> term.points() == 0);
        assertThat(score.raises().get(0)).isEqualTo(new ScoreRaise("Set a first objective.", 0.25));
        assertThat(score.raises()).hasSize(10);
    }

    /**
     * Goals: 2 of 3 required questions × 15 = 10. Perceived value: 1 of 4 × 15 = 3.75. Competitors: 1 of 2 with our
     * approach × 10 = 5. Strategy: 10. Objectives: (1 + 0.5) / 2 × 25 = 18.75. Actions: 2 of 3 with an owner × 15 = 10.
     * Risks: an owner and no mitigation is half × 10 = 5. Together 62.5 of 100.
     */
    @Test
    void sectionsAreWeighted() {
        PlanScore score = Completeness.of(
                edited(draft(), "2026-02-01", CompletenessTest::write).content(), TEMPLATE);
        assertThat(score.value()).isCloseTo(0.625, within(1e-12));
        assertThat(score.terms())
                .extracting(term -> Math.round(term.points() * 10_000))
                .containsExactly(1_000L, 375L, 500L, 1_000L, 1_875L, 1_000L, 500L);
        // The second objective's measures: half of one of two × 25.
        assertThat(score.raises().get(0).what())
                .isEqualTo("Give the objective \"Objective 6\" measures with baseline, target and dates.");
        assertThat(score.raises().get(0).gain()).isCloseTo(0.0625, within(1e-12));
    }

    @Test
    void optionalQuestionIsWorthNothing() {
        AccountPlan plan = edited(
                draft(), "2026-02-01", change -> change.putAnswers = List.of(answer(1, "trends", "Fewer portals.")));
        assertThat(Completeness.of(plan.content(), TEMPLATE).value()).isEqualTo(0.0);
    }

    /** One question and the strategy: (1 + 0) / 2. */
    @Test
    void questionsOfAPartCountBesideThePart() {
        var section = new PlanSection(
                "strategy", "Strategy", PlanPart.STRATEGY, 10, 90, List.of(new PlanQuestion("goals", "Goals?", true)));
        var template = new PlanTemplate(TEMPLATE.uuid(), "Short", List.of(section), 90, 1);
        AccountPlan plan =
                edited(draft(), "2026-02-01", change -> change.putAnswers = List.of(answer(1, "goals", "One portal.")));
        assertThat(Completeness.of(plan.content(), template).value()).isEqualTo(0.5);
    }

    /** Doing what is suggested first raises the score by exactly what was promised. */
    @Test
    void raiseIsWhatItSays() {
        AccountPlan plan = edited(draft(), "2026-02-01", CompletenessTest::write);
        PlanScore before = Completeness.of(plan.content(), TEMPLATE);
        AccountPlan after = edited(plan, "2026-02-01", change -> change.putMeasures = List.of(measure(20, 6, "0.3")));
        PlanScore raised = Completeness.of(after.content(), TEMPLATE);
        assertThat(requireNonNull(raised.value()) - requireNonNull(before.value()))
                .isCloseTo(before.raises().get(0).gain(), within(1e-12));
    }

    private static void write(AccountPlanInput.Change change) {
        change.putAnswers = List.of(answer(1, "goals", "One portal."), answer(2, "challenges", "Old systems."));
        change.putPerceivedValues = List.of(perceived(3, PerceivedValueQuestion.VALUE_LOST, "2026-01-15"));
        change.putCompetitors = List.of(competitor(4, 40), competitor(5, 41));
        change.putCompetitors.get(0).ourApproach = Optional.of("Offer teams and not people.");
        change.strategy = Optional.of("Health first.");
        change.putObjectives = List.of(objective(6), objective(7));
        change.putMeasures = List.of(measure(8, 7, "0.2"));
        change.putActions = List.of(action(9, "2026-03-01"), action(10, "2026-03-01"), action(11, "2026-03-01"));
        change.putActions.get(2).owner = Optional.empty();
        change.putRisks = List.of(risk(12));
        change.putRisks.get(0).owner = Optional.of(member(1));
    }
}
