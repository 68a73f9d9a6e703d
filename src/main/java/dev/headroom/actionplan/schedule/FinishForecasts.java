package dev.headroom.actionplan.schedule;

/** Simulates a plan many times with the durations its owners and steps have shown before. */
public final class FinishForecasts {

    private FinishForecasts() {}

    /** When the plan is finished, with its chances. */
    public static FinishForecast simulate(ForecastRequest request) {
        throw new UnsupportedOperationException("not yet");
    }
}
