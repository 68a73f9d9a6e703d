package dev.headroom.accountplan.score;

import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.approved;
import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.edited;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.objective;
import static dev.headroom.accountplan.Samples.withActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.accountplan.measure.MeasureReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of a plan. Weights: measures 0.5, actions on time 0.25, oldest late action 0.25 with half-life 14 days. */
class OutcomeTest {

    private static final LocalDate HALF_WAY = day("2026-07-02");

    /** Four actions promised for 18 June, 14 days before: on time, late, undone and dropped after the day. */
    private static AccountPlan worked() {
        AccountPlan plan = withActions(
                draft(),
                "2026-01-02",
                action(1, "2026-06-18"),
                action(2, "2026-06-18"),
                action(3, "2026-06-18"),
                action(4, "2026-06-18"));
        plan = moved(plan, 1, ActionState.DONE, "2026-06-18");
        plan = moved(plan, 2, ActionState.DONE, "2026-06-19");
        return moved(plan, 4, ActionState.DROPPED, "2026-06-19");
    }

    private static PlanScore score(AccountPlan plan, @Nullable String... currents) {
        List<PlanMeasure> measures = plan.content().measures().toList();
        List<MeasureReading> readings = new ArrayList<>();
        for (int index = 0; index < currents.length; index++) {
            BigDecimal current = currents[index] == null ? null : new BigDecimal(currents[index]);
            readings.add(MeasureReading.of(measures.get(index), List.of(), current, HALF_WAY, true));
        }
        return Outcome.of(plan.content(), readings, HALF_WAY, ScorePolicy.defaults());
    }

    private static AccountPlan withMeasures(AccountPlan plan) {
        return edited(plan, "2026-07-01", change -> {
            change.putObjectives = List.of(objective(20));
            change.putMeasures = List.of(measure(21, 20, "0.20"), measure(22, 20, "0.30"), measure(23, 20, "0.40"));
        });
    }

    /** On time: (1 + 0.5 + 0 + 0) / 4 = 0.375. Oldest late: 14 days, 0.5. Equal weights: 0.4375. */
    @Test
    void actionsAloneWithoutMeasures() {
        PlanScore score = score(worked());
        assertThat(score.value()).isCloseTo(0.4375, within(1e-12));
        assertThat(score.terms()).extracting(ScoreTerm::value).containsExactly(0.375, 0.5);
        assertThat(score.terms().get(0).note()).isEqualTo("1 of 4 due actions done on time.");
        assertThat(score.terms().get(1).note()).isEqualTo("1 late, the oldest by 14 days; half-life 14 days.");
    }

    /**
     * Half of the time is gone. 0.14 of 0.10 to 0.20 is 0.4 of the way: 0.4 / 0.5 = 0.8. 0.10 of 0.10 to 0.30 is 0. The
     * third
     * is unknown and does not count. 0.25 × 0.8 + 0.25 × 0 + 0.25 × 0.375 + 0.25 × 0.5 = 0.41875.
     */
    @Test
    void measuresShareHalfTheWeightAndUnknownOnesAreLeftOut() {
        PlanScore score = score(withMeasures(worked()), "0.14", "0.10", null);
        assertThat(score.value()).isCloseTo(0.41875, within(1e-12));
        assertThat(score.terms()).extracting(ScoreTerm::value).satisfies(values -> {
            assertThat(values.get(0)).isCloseTo(0.8, within(1e-12));
            assertThat(values.get(1)).isEqualTo(0.0);
            assertThat(values.get(2)).isNull();
        });
        assertThat(score.terms().get(2).weight()).isEqualTo(0.0);
        // The second measure: 0.25 × 1. The late action: 0.25 × 0.5 / 4 + 0.25 × 0.5 = 0.15625. The first: 0.25 × 0.2.
        assertThat(score.raises())
                .extracting(raise -> Math.round(raise.gain() * 100_000))
                .containsExactly(25_000L, 15_625L, 5_000L);
        assertThat(score.raises().get(1).what()).isEqualTo("Do the action \"Action 3\", 14 days late.");
    }

    @Test
    void nothingKnownIsNoScore() {
        assertThat(score(draft()).value()).isNull();
        assertThat(score(withActions(draft(), "2026-06-01", action(1, "2026-07-02")))
                        .value())
                .isNull();
    }

    @Test
    void doingWhatIsSuggestedRaisesTheScoreByWhatWasPromised() {
        double before = value(score(worked()));
        double gain = score(worked()).raises().get(0).gain();
        AccountPlan done = moved(worked(), 3, ActionState.DONE, "2026-07-02");
        assertThat(value(score(done)) - before).isCloseTo(gain, within(1e-12));
    }

    @Test
    void actionDroppedBeforeItsDayIsNoLongerPromised() {
        AccountPlan plan = withActions(draft(), "2026-01-02", action(1, "2026-06-18"), action(2, "2026-06-18"));
        plan = moved(moved(plan, 1, ActionState.DONE, "2026-06-01"), 2, ActionState.DROPPED, "2026-06-18");
        assertThat(score(plan).value()).isEqualTo(1.0);
    }

    /** Added on 18 June with a due date in the spring: 14 days late, not months. */
    @Test
    void actionIsNotLateBeforeItWasAdded() {
        AccountPlan plan = withActions(draft(), "2026-06-18", action(9, "2026-03-01"));
        assertThat(score(plan).terms()).extracting(ScoreTerm::value).containsExactly(0.0, 0.5);
    }

    @Test
    void movingTheDateOfAnApprovedPlanHelpsNothing() {
        AccountPlan plan = approved(withActions(draft(), "2026-01-02", action(1, "2026-06-18")), "2026-01-03");
        AccountPlan moved = withActions(plan, "2026-06-17", action(1, "2026-09-30"));
        assertThat(score(moved).value()).isEqualTo(score(plan).value()).isEqualTo(0.25);
    }

    private static double value(PlanScore score) {
        Double value = score.value();
        assertThat(value).isNotNull();
        return value;
    }
}
