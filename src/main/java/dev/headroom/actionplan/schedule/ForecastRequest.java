package dev.headroom.actionplan.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a forecast is simulated from.
 *
 * @param keys who does what kind of step, by node; a node without one is drawn from the prior
 * @param history finished work, in any order
 * @param seed the same seed and plan give the same forecast, in whatever order nodes, links and history come
 * @param runs how often the plan is simulated
 */
public record ForecastRequest(
        ScheduleRequest schedule, Map<UUID, WorkKey> keys, List<WorkSample> history, long seed, int runs) {

    /** Enough for the 80th percentile to move by less than about a tenth of the spread from seed to seed. */
    public static final int DEFAULT_RUNS = 1_000;

    public ForecastRequest {
        keys = Map.copyOf(keys);
        history = List.copyOf(history);
    }
}
