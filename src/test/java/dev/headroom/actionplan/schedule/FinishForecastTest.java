package dev.headroom.actionplan.schedule;

import static dev.headroom.actionplan.schedule.PlanBuilder.day;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The simulated finish. Work of five working days from Monday 1 March 2027 ends on Friday 5 when all goes well. */
class FinishForecastTest {

    private static final long SEED = 42;
    private static final WorkKey LEGAL = new WorkKey("anna", "LEGAL_REVIEW");

    private static PlanBuilder legal() {
        return PlanBuilder.on(day(3, 1)).target(day(3, 5)).task("Legal review", 5);
    }

    private static FinishForecast simulate(PlanBuilder plan, Map<UUID, WorkKey> keys, List<WorkSample> history) {
        return FinishForecasts.simulate(
                new ForecastRequest(plan.request(), keys, history, SEED, ForecastRequest.DEFAULT_RUNS));
    }

    private static FinishForecast simulateLegal(PlanBuilder plan, List<WorkSample> history) {
        return simulate(plan, Map.of(plan.id("Legal review"), LEGAL), history);
    }

    private static List<WorkSample> took(WorkKey key, int planned, int... actual) {
        List<WorkSample> samples = new ArrayList<>();
        for (int days : actual) {
            samples.add(new WorkSample(key, planned, days));
        }
        return samples;
    }

    private static NodeForecast node(PlanBuilder plan, FinishForecast forecast) {
        return requireNonNull(forecast.nodes().get(plan.id("Legal review")));
    }

    @Test
    void ownersOwnHistoryDecides() {
        PlanBuilder plan = legal();

        FinishForecast forecast = simulateLegal(plan, took(LEGAL, 5, 11, 11, 5, 11, 11));

        assertThat(forecast.p50()).as("11 working days in 4 of 5 plans").isEqualTo(day(3, 15));
        assertThat(forecast.p80()).isEqualTo(day(3, 15));
        assertThat(forecast.onTime()).as("one of five was on time").isBetween(0.16, 0.24);
        assertThat(node(plan, forecast))
                .isEqualTo(new NodeForecast(day(3, 15), day(3, 15), ForecastBasis.OWNER_AND_STEP, 5));
        assertThat(forecast.runs()).isEqualTo(1_000);
    }

    @Test
    void historyIsScaledToThePlannedDuration() {
        FinishForecast forecast = simulateLegal(legal(), took(LEGAL, 10, 20, 20, 20, 20, 20));

        assertThat(forecast.p50()).as("twice five days").isEqualTo(day(3, 12));
    }

    @Test
    void mostSpecificPastWithEnoughWorkIsUsed() {
        List<WorkSample> few = took(LEGAL, 5, 5, 5, 5, 5);
        List<WorkSample> step = took(new WorkKey("ben", "LEGAL_REVIEW"), 5, 10, 10, 10, 10, 10, 10);
        List<WorkSample> owner = took(new WorkKey("anna", "WORKSHOP"), 5, 15, 15, 15, 15, 15, 15);
        PlanBuilder plan = legal();

        assertThat(node(plan, simulateLegal(plan, few)).basis()).isEqualTo(ForecastBasis.PRIOR);
        assertThat(node(plan, simulateLegal(plan, few)).samples()).isZero();
        assertThat(node(plan, simulateLegal(plan, join(few, owner))).basis()).isEqualTo(ForecastBasis.OWNER);
        assertThat(node(plan, simulateLegal(plan, join(few, owner, step))).basis())
                .isEqualTo(ForecastBasis.STEP);
        assertThat(node(plan, simulateLegal(plan, join(few, owner, step))).samples())
                .isEqualTo(10);
        assertThat(node(plan, simulateLegal(plan, join(few, owner, step, took(LEGAL, 5, 5))))
                        .basis())
                .isEqualTo(ForecastBasis.OWNER_AND_STEP);
        assertThat(node(plan, simulate(plan, Map.of(), join(few, owner, step))).basis())
                .isEqualTo(ForecastBasis.PRIOR);
    }

    @Test
    void priorHasThePlannedDurationInItsMiddleAndALongTail() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1)).task("Legal review", 20);

        FinishForecast forecast = simulate(plan, Map.of(), List.of());

        // 20 working days end on 26 March; the 80th percentile of the ratio is 2 to the power of 0.84/1.28, 1.58.
        assertThat(forecast.p50()).isBetween(day(3, 24), day(3, 30));
        assertThat(forecast.p80()).isBetween(day(4, 9), day(4, 15));
    }

    @Test
    void workThatHasRunLongIsNotSimulatedShorter() {
        PlanBuilder plan = PlanBuilder.on(day(3, 10)).task("Legal review", 5).fact("Legal review", day(3, 1), null);

        FinishForecast forecast = simulateLegal(plan, took(LEGAL, 5, 5, 5, 5, 5, 15));

        assertThat(forecast.p50())
                .as("only the one that took 15 days is still possible")
                .isEqualTo(day(3, 19));
    }

    @Test
    void workThatHasRunLongerThanAllBeforeFallsBackToThePrior() {
        PlanBuilder plan = PlanBuilder.on(day(3, 10)).task("Legal review", 5).fact("Legal review", day(3, 1), null);

        FinishForecast forecast = simulateLegal(plan, took(LEGAL, 5, 5, 5, 5, 5, 5));

        assertThat(node(plan, forecast).basis()).isEqualTo(ForecastBasis.PRIOR);
        assertThat(forecast.p50()).isAfterOrEqualTo(day(3, 10));
    }

    @Test
    void workThatHasRunLongerThanAnythingKnownIsReckonedToEndToday() {
        PlanBuilder plan = PlanBuilder.on(day(9, 10)).task("Legal review", 5).fact("Legal review", day(3, 1), null);

        assertThat(simulateLegal(plan, List.of()).p80()).isEqualTo(day(9, 10));
    }

    @Test
    void sameSeedGivesTheSameForecastInWhateverOrder() {
        ScheduleRequest request = RandomPlans.plan(new Random(7), 30);
        Map<UUID, WorkKey> keys = new HashMap<>();
        List<WorkSample> history = new ArrayList<>();
        Random random = new Random(8);
        for (ScheduleNode node : request.nodes()) {
            keys.put(node.id(), new WorkKey("owner " + random.nextInt(3), "step " + random.nextInt(3)));
        }
        for (int index = 0; index < 60; index++) {
            WorkKey key = new WorkKey("owner " + random.nextInt(3), "step " + random.nextInt(3));
            history.add(new WorkSample(key, 1 + random.nextInt(9), 1 + random.nextInt(20)));
        }
        List<ScheduleNode> nodes = new ArrayList<>(request.nodes());
        List<ScheduleLink> links = new ArrayList<>(request.links());
        List<WorkSample> shuffled = new ArrayList<>(history);
        for (List<?> list : List.of(nodes, links, shuffled)) {
            Collections.shuffle(list, random);
        }
        ScheduleRequest reordered =
                new ScheduleRequest(request.today(), request.target(), request.calendars(), nodes, links);

        FinishForecast first = FinishForecasts.simulate(new ForecastRequest(request, keys, history, SEED, 500));
        FinishForecast again = FinishForecasts.simulate(new ForecastRequest(reordered, keys, shuffled, SEED, 500));
        FinishForecast other = FinishForecasts.simulate(new ForecastRequest(request, keys, history, SEED + 1, 500));

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        first.nodes().values().forEach(node -> {
            assertThat(node.p80()).isAfterOrEqualTo(node.p50());
            assertThat(first.p80()).isAfterOrEqualTo(node.p80());
        });
    }

    @Test
    void parallelWorkMakesAJoinLaterThanAnyOfItsParts() {
        PlanBuilder plan = PlanBuilder.on(day(3, 1)).task("Go live", 0);
        for (int index = 0; index < 8; index++) {
            plan.task("Part " + index, 10).link("Part " + index, "Go live");
        }

        FinishForecast forecast = simulate(plan, Map.of(), List.of());

        assertThat(requireNonNull(forecast.nodes().get(plan.id("Part 0"))).p50())
                .isBefore(day(3, 17));
        assertThat(requireNonNull(forecast.nodes().get(plan.id("Go live"))).p50())
                .isAfter(day(3, 22));
    }

    @Test
    void finishedPlanIsCertain() {
        PlanBuilder plan = PlanBuilder.on(day(3, 9))
                .target(day(3, 9))
                .task("Legal review", 5)
                .fact("Legal review", day(3, 1), day(3, 8));

        FinishForecast forecast = simulateLegal(plan, List.of());

        assertThat(forecast.p50()).isEqualTo(day(3, 8));
        assertThat(forecast.p80()).isEqualTo(day(3, 8));
        assertThat(forecast.onTime()).isEqualTo(1);
    }

    @Test
    void runsAreBounded() {
        ScheduleRequest request = legal().request();
        for (int runs : new int[] {0, -1, FinishForecasts.MOST_RUNS + 1}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() ->
                            FinishForecasts.simulate(new ForecastRequest(request, Map.of(), List.of(), SEED, runs)));
        }
    }

    @SafeVarargs
    private static List<WorkSample> join(List<WorkSample>... parts) {
        List<WorkSample> all = new ArrayList<>();
        for (List<WorkSample> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
