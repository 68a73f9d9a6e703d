package dev.headroom.meeting.speech;

import dev.headroom.meeting.transcript.TranscriptDialect;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The numbers about how a meeting was spoken, with what they are measured from. */
@Description("The numbers about how a meeting was spoken, with what they are measured from.")
public record SpeechFigures(
        @NonNull @Description("The form of the transcript they are measured from.")
        TranscriptDialect source,

        @NonNull @Description("How many transcripts they are measured from: more than one when a call was interrupted.")
        Integer transcripts,

        @NonNull @Description("How long was spoken, in seconds; silence is not counted.")
        Integer speechSeconds,

        @NonNull
        @Description("The share of that by speakers whose side is not known, 0 to 1. Above 0.15 nothing is shown that"
                + " depends on sides.")
        Double unknownShare,

        @NonNull @Description("The seller's share of the speech of both sides.")
        SpeechMeasurement talkRatio,

        @NonNull @Description("The seller's longest turn.") SpeechMeasurement longestMonologue,

        @NonNull @Description("The buyer's longest turn.") SpeechMeasurement longestCustomerStory,

        @NonNull @Description("How often the talk goes from one side to the other.")
        SpeechMeasurement interactivity,

        @NonNull @Description("How long the seller waits before speaking after the buyer.")
        SpeechMeasurement patience,

        @NonNull @Description("Questions of the seller that ask for more than yes or no.")
        SpeechMeasurement openQuestions,

        @NonNull @Description("Questions of the seller that yes or no answers.")
        SpeechMeasurement closedQuestions,

        @NonNull @Description("How many of the buyers who took part had a say.")
        SpeechMeasurement buyerVoices,

        @NonNull @Description("How much of the speech both sides talk at once.")
        SpeechMeasurement overlap,

        @NonNull @Description("Whether the meeting ended with a dated next step.")
        SpeechMeasurement nextStepDated,

        @NonNull @Description("The buyer's share of the confirmed commitments.")
        SpeechMeasurement commitmentBalance) {

    private static final int MILLIS = 1_000;

    static SpeechFigures of(Speech speech, int transcripts, @Nullable AgreedOutcome outcome) {
        Map<SpeechMetric, SpeechMeasurement> found = SpeechRules.measure(speech, outcome);
        return new SpeechFigures(
                speech.source(),
                transcripts,
                (int) (speech.time().all() / MILLIS),
                speech.time().unknownShare(),
                get(found, SpeechMetric.TALK_RATIO),
                get(found, SpeechMetric.LONGEST_MONOLOGUE),
                get(found, SpeechMetric.LONGEST_CUSTOMER_STORY),
                get(found, SpeechMetric.INTERACTIVITY),
                get(found, SpeechMetric.PATIENCE),
                get(found, SpeechMetric.OPEN_QUESTIONS),
                get(found, SpeechMetric.CLOSED_QUESTIONS),
                get(found, SpeechMetric.BUYER_VOICES),
                get(found, SpeechMetric.OVERLAP),
                get(found, SpeechMetric.NEXT_STEP_DATED),
                get(found, SpeechMetric.COMMITMENT_BALANCE));
    }

    private static SpeechMeasurement get(Map<SpeechMetric, SpeechMeasurement> found, SpeechMetric metric) {
        return Objects.requireNonNull(found.get(metric));
    }

    /** Whether both tell of the same talk by the same sides: what is told by times alone is the same. */
    boolean isOfSameTalk(SpeechFigures other) {
        return speechSeconds.equals(other.speechSeconds)
                && transcripts.equals(other.transcripts)
                && unknownShare.equals(other.unknownShare)
                && talkRatio.equals(other.talkRatio)
                && buyerVoices.equals(other.buyerVoices);
    }
}
