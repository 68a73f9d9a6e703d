package dev.headroom.accountplan.score;

import static dev.headroom.accountplan.Samples.TEMPLATE;
import static dev.headroom.accountplan.Samples.action;
import static dev.headroom.accountplan.Samples.draft;
import static dev.headroom.accountplan.Samples.measure;
import static dev.headroom.accountplan.Samples.moved;
import static dev.headroom.accountplan.Samples.objective;
import static dev.headroom.accountplan.Samples.withActions;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accountplan.AccountPlan;
import dev.headroom.accountplan.ActionState;
import dev.headroom.accountplan.PlanAction;
import dev.headroom.accountplan.PlanItemInput;
import dev.headroom.accountplan.Samples;
import dev.headroom.accountplan.measure.MeasureReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan, whatever was planned, done, dropped and measured. */
class ScorePropertyTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = BEGIN.plusDays(120);
    private static final int FRESH = 500;

    @Provide
    Arbitrary<AccountPlan> plans() {
        return Arbitraries.integers().between(0, 12).flatMap(size -> Arbitraries.longs()
                .map(seed -> plan(new Random(seed), size)));
    }

    @Property(tries = 300)
    void scoresAreFromZeroToOneAndTheSumOfTheirPoints(@ForAll("plans") AccountPlan plan) {
        PlanScores scores = scores(plan);
        for (PlanScore score : List.of(scores.completeness(), scores.freshness(), scores.outcome())) {
            double points =
                    score.terms().stream().mapToDouble(ScoreTerm::points).sum();
            assertThat(score.terms())
                    .allMatch(term -> term.value() == null || (term.value() >= 0 && term.value() <= 1));
            if (score.value() == null) {
                assertThat(score.terms()).allMatch(term -> term.value() == null);
                assertThat(score.raises()).isEmpty();
            } else {
                assertThat(score.value()).isBetween(0.0, 1.0).isCloseTo(points, within(1e-9));
            }
        }
    }

    @Property(tries = 300)
    void raisesAreRankedAndNeverPromiseMoreThanThereIs(@ForAll("plans") AccountPlan plan) {
        PlanScores scores = scores(plan);
        for (PlanScore score : List.of(scores.completeness(), scores.freshness(), scores.outcome())) {
            double last = 1;
            double value = score.value() == null ? 0 : score.value();
            for (ScoreRaise raise : score.raises()) {
                assertThat(raise.gain()).isPositive().isLessThanOrEqualTo(last + 1e-9);
                assertThat(value + raise.gain()).isLessThanOrEqualTo(1 + 1e-9);
                last = raise.gain();
            }
        }
    }

    @Property(tries = 300)
    void freshActionRaisesNeitherOutcomeNorTheFreshnessOfActions(@ForAll("plans") AccountPlan plan) {
        AccountPlan more = withActions(plan, TODAY.toString(), action(FRESH, TODAY.toString()));
        AccountPlan done = moved(more, FRESH, ActionState.DONE, TODAY.toString());
        assertThat(outcome(more)).isEqualTo(outcome(plan));
        assertThat(outcome(done)).isEqualTo(outcome(plan));
        boolean anyOpen = plan.getActions().stream().anyMatch(PlanAction::unfinished);
        if (anyOpen) {
            assertThat(requireNonNull(scores(more).freshness().value()))
                    .isLessThanOrEqualTo(requireNonNull(scores(plan).freshness().value()) + 1e-9);
        }
    }

    @Property(tries = 300)
    void doingAnOverdueActionNeverLowersTheOutcome(@ForAll("plans") AccountPlan plan) {
        for (PlanAction action : plan.getActions()) {
            if (action.unfinished() && action.getPromisedOn().isBefore(TODAY)) {
                AccountPlan done = plan.moveAction(action.uuid(), ActionState.DONE, null, Samples.on(TODAY.toString()));
                assertThat(outcome(done)).isGreaterThanOrEqualTo(outcome(plan) - 1e-9);
            }
        }
    }

    @Property(tries = 300)
    void droppingOrMovingAnOverdueActionOfAnApprovedPlanNeverRaisesTheOnTimeTerm(@ForAll("plans") AccountPlan drafted) {
        AccountPlan plan = Samples.approved(drafted, BEGIN.toString());
        for (PlanAction action : plan.getActions()) {
            if (action.unfinished() && action.getPromisedOn().isBefore(TODAY)) {
                AccountPlan dropped =
                        plan.moveAction(action.uuid(), ActionState.DROPPED, "Too late.", Samples.on(TODAY.toString()));
                assertThat(onTime(dropped)).isLessThanOrEqualTo(onTime(plan));
                var later = new PlanItemInput.PutAction();
                later.id = action.uuid().toString();
                later.dueOn = Optional.of(TODAY.plusDays(30));
                AccountPlan pushed = withActions(plan, TODAY.toString(), later);
                assertThat(outcome(pushed)).isEqualTo(outcome(plan));
            }
        }
    }

    private static double onTime(AccountPlan plan) {
        return scores(plan).outcome().terms().stream()
                .filter(term -> term.name().equals("Actions on time"))
                .mapToDouble(term -> term.value() == null ? 0 : term.value())
                .sum();
    }

    /** −1 stands for no score, below every score. */
    private static double outcome(AccountPlan plan) {
        Double value = scores(plan).outcome().value();
        return value == null ? -1 : value;
    }

    private static PlanScores scores(AccountPlan plan) {
        List<MeasureReading> readings = plan.content()
                .measures()
                .map(measure -> MeasureReading.of(
                        measure,
                        List.of(),
                        // Every fourth is unknown; the others are anywhere between 0 and 0.4.
                        measure.uuid().hashCode() % 4 == 0
                                ? null
                                : BigDecimal.valueOf(
                                        Math.floorMod(measure.uuid().hashCode(), 400), 3),
                        TODAY,
                        true))
                .toList();
        return PlanScores.of(plan, TEMPLATE, readings, TODAY, ScorePolicy.defaults());
    }

    private static AccountPlan plan(Random random, int size) {
        AccountPlan plan = draft();
        for (int number = 1; number <= size; number++) {
            String added = BEGIN.plusDays(random.nextInt(100)).toString();
            String due = BEGIN.plusDays(random.nextInt(240)).toString();
            plan = withActions(plan, added, action(number, due));
            int fate = random.nextInt(5);
            String day = BEGIN.plusDays(100 + random.nextInt(20)).toString();
            if (fate < 2) {
                plan = moved(plan, number, fate == 0 ? ActionState.DONE : ActionState.DROPPED, day);
            }
        }
        int measures = random.nextInt(4);
        if (measures == 0) {
            return plan;
        }
        return Samples.edited(plan, BEGIN.plusDays(random.nextInt(120)).toString(), change -> {
            change.putObjectives = List.of(objective(200));
            change.putMeasures = IntStream.range(0, measures)
                    .mapToObj(number -> measure(201 + random.nextInt(90) + number * 100, 200, "0.3"))
                    .toList();
        });
    }
}
