package dev.headroom.meeting.speech;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One number about how a meeting was spoken, or why there is none. */
@Description("One number about how a meeting was spoken, or why there is none.")
public record SpeechMeasurement(
        @NonNull @Description("What is measured.") SpeechMetric metric,

        @Description("The number, in its unit; null when it is not measurable.") @Nullable
        Double value,

        @Description("Why there is no number; null when there is one.") @Nullable
        NotMeasurable notMeasurable,

        @NonNull
        @Description("How many turns, gaps, questions, people or commitments it is counted from; 0 when it is not"
                + " measurable or counts time alone.")
        Integer samples,

        @Description("What to know before relying on it; null when there is nothing.") @Nullable
        String note) {

    /** Enough to tell any two meetings apart; more would pretend to an accuracy that no transcript has. */
    private static final double PRECISION = 10_000;

    static SpeechMeasurement of(SpeechMetric metric, double value, int samples) {
        return new SpeechMeasurement(metric, Math.round(value * PRECISION) / PRECISION, null, samples, null);
    }

    static SpeechMeasurement none(SpeechMetric metric, NotMeasurable why) {
        return new SpeechMeasurement(metric, null, why, 0, null);
    }

    SpeechMeasurement withNote(String text) {
        return new SpeechMeasurement(metric, value, notMeasurable, samples, text);
    }

    @NonNull
    @Description("The unit of the number.")
    public SpeechUnit getUnit() {
        return metric.unit();
    }

    @NonNull
    @Description("The formula, for a person to read.")
    public String getDefinition() {
        return metric.definition();
    }

    @Description("Why there is no number, for a person to read; null when there is one.")
    public @Nullable String getReason() {
        return notMeasurable == null ? null : notMeasurable.reason();
    }
}
