package dev.headroom.accountplan.score;

import static dev.headroom.accountplan.Samples.TEMPLATE;
import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.answer;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.risk;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.PlanItemInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How old a plan is. Half-lives: answers and strategy 180 days, actions 30, risks 90. */
class FreshnessTest {

    /**
     * On 30 June, strategy of 1 January: 180 days, 0.5 × 10. Action of 31 May: 30 days, 0.5 × 15. Risk of 30 June: 1 ×
     * 10.
     * The others hold nothing: (5 + 7.5 + 10) / 35 = 22.5 / 35.
     */
    private static AccountPlan aged() {
        AccountPlan plan = edited(draft(), "2026-01-01", change -> change.strategy = Optional.of("Health first."));
        plan = withActions(plan, "2026-05-31", action(1, "2026-12-01"));
        return edited(plan, "2026-06-30", change -> change.putRisks = List.of(risk(2)));
    }

    private static PlanScore score(AccountPlan plan, String asOf) {
        return Freshness.of(plan.content(), TEMPLATE, day(asOf));
    }

    @Test
    void sectionsHalveByTheirHalfLife() {
        PlanScore score = score(aged(), "2026-06-30");
        assertThat(score.value()).isCloseTo(22.5 / 35, within(1e-12));
        assertThat(score.terms()).extracting(ScoreTerm::value).containsExactly(null, null, null, 0.5, null, 0.5, 1.0);
        assertThat(score.terms().get(5).note())
                .isEqualTo("Oldest: the action \"Action 1\", 30 days; half-life 30 days.");
        // Confirming the action lifts 15 × 0.5, the strategy 10 × 0.5.
        assertThat(score.raises()).hasSize(2);
        assertThat(score.raises().get(0).gain()).isCloseTo(7.5 / 35, within(1e-12));
        assertThat(score.raises().get(0).what()).contains("Action 1");
    }

    @Test
    void emptyPlanHasNoAge() {
        assertThat(score(draft(), "2026-06-30").value()).isNull();
    }

    @Test
    void freshActionHidesNoForgottenOne() {
        AccountPlan more = withActions(aged(), "2026-06-30", action(5, "2026-12-01"), action(6, "2026-12-01"));
        assertThat(score(more, "2026-06-30").value())
                .isEqualTo(score(aged(), "2026-06-30").value());
    }

    @Test
    void confirmingTheOldestMakesTheNextOldestGovern() {
        AccountPlan plan = withActions(draft(), "2026-05-01", action(1, "2026-12-01"));
        plan = withActions(plan, "2026-05-31", action(2, "2026-12-01"));
        var confirmed = new PlanItemInput.PutAction();
        confirmed.id = id(1).toString();
        plan = withActions(plan, "2026-06-30", confirmed);
        assertThat(score(plan, "2026-06-30").value()).isEqualTo(0.5);
    }

    @Test
    void finishedActionsDoNotAge() {
        AccountPlan plan = withActions(draft(), "2026-01-01", action(1, "2026-02-01"));
        assertThat(score(moved(plan, 1, ActionState.DONE, "2026-01-20"), "2026-06-30")
                        .value())
                .isNull();
    }

    /**
     * Said on 1 January, written down on 29 June: 180 days old on 30 June. A newer answer to the question replaces
     * it.
     */
    @Test
    void wordsAgeFromTheDayTheyWereSaid() {
        AccountPlan plan = edited(draft(), "2026-06-29", change -> {
            change.putAnswers = List.of(answer(1, "goals", "One portal."));
            change.putAnswers.get(0).saidOn = Optional.of(day("2026-01-01"));
        });
        assertThat(score(plan, "2026-06-30").value()).isEqualTo(0.5);
        AccountPlan newer =
                edited(plan, "2026-06-30", change -> change.putAnswers = List.of(answer(2, "goals", "Two portals.")));
        assertThat(score(newer, "2026-06-30").value()).isEqualTo(1.0);
    }

    @Test
    void whatWasSaidOnADayIsMadeFresherByAskingAgainOnly() {
        AccountPlan plan = edited(draft(), "2026-01-01", change -> {
            change.putAnswers = List.of(answer(1, "goals", "One portal."));
            change.putAnswers.get(0).saidOn = Optional.of(day("2026-01-01"));
        });

        assertThat(score(plan, "2026-06-30").raises())
                .extracting(ScoreRaise::what)
                .containsExactly("Ask again: the answer to goals.");
        assertThat(score(confirmed(plan), "2026-06-30").value()).isEqualTo(0.5);
    }

    @Test
    void answerWithoutADayIsFreshOnceItIsConfirmedAsItsRaiseAdvises() {
        AccountPlan plan =
                edited(draft(), "2026-01-01", change -> change.putAnswers = List.of(answer(1, "goals", "One portal.")));

        PlanScore aged = score(plan, "2026-06-30");
        assertThat(aged.value()).isEqualTo(0.5);
        assertThat(aged.raises())
                .extracting(ScoreRaise::what)
                .containsExactly("Check whether it still holds: the answer to goals.");
        assertThat(score(confirmed(plan), "2026-06-30").value()).isEqualTo(1.0);
    }

    /** As a client confirms an answer: its id alone. */
    private static AccountPlan confirmed(AccountPlan plan) {
        return edited(plan, "2026-06-30", change -> {
            var answer = new PlanItemInput.PutAnswer();
            answer.id = id(1).toString();
            change.putAnswers = List.of(answer);
        });
    }
}
