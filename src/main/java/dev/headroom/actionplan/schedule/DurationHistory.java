package dev.headroom.actionplan.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finished work, ready to draw durations from: the most specific past that has enough of it. */
final class DurationHistory {

    /** With fewer, the 80th percentile would be the worst case of a few; with five it is the worst but one. */
    static final int FEWEST_OF_OWNER_AND_STEP = 5;

    /** More than for one owner's own step, because different people or different steps are thrown together. */
    static final int FEWEST_OF_ONE = 10;

    /** A task forgotten for a year and then closed says nothing about the step. */
    private static final double LARGEST_RATIO = 10;

    private final Map<WorkKey, DurationPool> byBoth;
    private final Map<String, DurationPool> byStep;
    private final Map<String, DurationPool> byOwner;

    DurationHistory(List<WorkSample> samples) {
        Map<WorkKey, List<Double>> both = new HashMap<>();
        Map<String, List<Double>> step = new HashMap<>();
        Map<String, List<Double>> owner = new HashMap<>();
        for (WorkSample sample : samples) {
            if (sample.plannedWorkdays() < 1) {
                continue;
            }
            double ratio = (double) Math.max(1, sample.actualWorkdays()) / sample.plannedWorkdays();
            double kept = Math.min(ratio, LARGEST_RATIO);
            WorkKey key = sample.key();
            both.computeIfAbsent(key, any -> new ArrayList<>()).add(kept);
            step.computeIfAbsent(key.stepType(), any -> new ArrayList<>()).add(kept);
            owner.computeIfAbsent(key.owner(), any -> new ArrayList<>()).add(kept);
        }
        this.byBoth = pools(both, ForecastBasis.OWNER_AND_STEP, FEWEST_OF_OWNER_AND_STEP);
        this.byStep = pools(step, ForecastBasis.STEP, FEWEST_OF_ONE);
        this.byOwner = pools(owner, ForecastBasis.OWNER, FEWEST_OF_ONE);
    }

    DurationPool pool(@Nullable WorkKey key) {
        if (key == null) {
            return DurationPool.PRIOR;
        }
        DurationPool both = byBoth.get(key);
        if (both != null) {
            return both;
        }
        DurationPool step = byStep.get(key.stepType());
        return step != null ? step : byOwner.getOrDefault(key.owner(), DurationPool.PRIOR);
    }

    private static <K> Map<K, DurationPool> pools(Map<K, List<Double>> ratios, ForecastBasis basis, int fewest) {
        Map<K, DurationPool> pools = new HashMap<>();
        ratios.forEach((key, all) -> {
            if (all.size() >= fewest) {
                pools.put(
                        key,
                        DurationPool.of(
                                basis,
                                all.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return pools;
    }
}
