package dev.headroom.meeting.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.transcript.TranscriptDialect;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand. */
class SpeechRulesTest {

    /**
     * Sven sells to Bea and Bo: 30 s + 10 s of Sven, 24 s + 6 s of Bea, 10 s of Bo, and a nod of Bea's of 0.5 s within
     * Sven's first turn. Silence: 0.5 s, 1.5 s and 4 s.
     */
    private static TalkSample meeting() {
        return new TalkSample()
                .seller("Sven")
                .buyer("Bea", "Bo")
                .says(
                        "Sven 0 12 We help firms to staff projects.",
                        "Bea 12 12.5 Mm-hmm.",
                        "Sven 12.5 30.5 What do you need most?",
                        "Bea 31 55 Java people.",
                        "Bo 55 65 And testers, by March.",
                        "Sven 66.5 76.5 Can you send me the profiles? Right?",
                        "Bea 80.5 86.5 I will.");
    }

    @Test
    void talkRatioIsTheSellersShareOfTheSpeechOfBothSides() {
        // 40 s of 40 + 30.5 + 10 = 80.5 s; the nod is speech, too
        assertThat(value(SpeechMetric.TALK_RATIO)).isEqualTo(40 / 80.5, within());
    }

    @Test
    void longestTurnsAreNotBrokenByANod() {
        assertThat(value(SpeechMetric.LONGEST_MONOLOGUE)).isEqualTo(30.5);
        assertThat(value(SpeechMetric.LONGEST_CUSTOMER_STORY)).isEqualTo(24);
    }

    @Test
    void interactivityCountsChangesOfSideAndNotOfSpeaker() {
        // Sven to Bea, Bo to Sven, Sven to Bea, in 80.5 s
        assertThat(value(SpeechMetric.INTERACTIVITY)).isEqualTo(3 / (80.5 / 60), within());
    }

    @Test
    void patienceIsTheMedianGapBeforeTheSellerSpeaksAfterTheBuyer() {
        assertThat(value(SpeechMetric.PATIENCE)).isEqualTo(1.5);
        assertThat(of(meeting(), TranscriptDialect.TEAMS_VTT, SpeechMetric.PATIENCE)
                        .note())
                .isNull();
        assertThat(of(meeting(), TranscriptDialect.ZOOM_VTT, SpeechMetric.PATIENCE)
                        .note())
                .startsWith("Coarse");
    }

    @Test
    void patienceOfAnEvenNumberOfGapsIsBetweenTheMiddleTwo() {
        var talk = new TalkSample()
                .seller("Sven")
                .buyer("Bea")
                .says("Bea 0 5 So.", "Sven 6 7 Yes, we can do that.", "Bea 8 9 And this thing, too.")
                .says("Sven 12 13 That as well, I think.", "Bea 14 15 Then all is said.", "Sven 15 16 It is, thanks.");

        // 1 s and 3 s; no gap at all is no patience and no hurry
        assertThat(of(talk, TranscriptDialect.TEAMS_VTT, SpeechMetric.PATIENCE).value())
                .isEqualTo(2);
    }

    @Test
    void questionsOfTheSellerAreCountedPerHourOfSpeech() {
        assertThat(value(SpeechMetric.OPEN_QUESTIONS)).isEqualTo(1 / (80.5 / 3600), within());
        assertThat(value(SpeechMetric.CLOSED_QUESTIONS)).isEqualTo(1 / (80.5 / 3600), within());
    }

    @Test
    void buyersWhoSpokeTwentySecondsHadASay() {
        // Bea spoke 30.5 s, Bo 10 s
        assertThat(value(SpeechMetric.BUYER_VOICES)).isEqualTo(0.5);
    }

    @Test
    void outcomeComesFromOutside() {
        var outcome = new AgreedOutcome(true, 3, 1);
        var found = SpeechRules.measure(meeting().speech(), outcome);

        assertThat(get(found, SpeechMetric.NEXT_STEP_DATED).value()).isEqualTo(1);
        assertThat(get(found, SpeechMetric.COMMITMENT_BALANCE).value()).isEqualTo(0.25);
        assertThat(get(found, SpeechMetric.COMMITMENT_BALANCE).samples()).isEqualTo(4);
    }

    @Test
    void outcomeThatNobodyRecordedIsNotMeasurable() {
        assertThat(why(meeting(), TranscriptDialect.ZOOM_VTT, SpeechMetric.NEXT_STEP_DATED))
                .isEqualTo(NotMeasurable.NOT_RECORDED);
        assertThat(get(
                                SpeechRules.measure(meeting().speech(), new AgreedOutcome(false, 0, 0)),
                                SpeechMetric.COMMITMENT_BALANCE)
                        .notMeasurable())
                .isEqualTo(NotMeasurable.NOTHING_TO_MEASURE);
    }

    @Test
    void zoomShowsNoOverlap() {
        assertThat(why(meeting(), TranscriptDialect.ZOOM_VTT, SpeechMetric.OVERLAP))
                .isEqualTo(NotMeasurable.ONE_AT_A_TIME);
        assertThat(why(meeting(), TranscriptDialect.TEAMS_VTT, SpeechMetric.OVERLAP))
                .isEqualTo(NotMeasurable.NO_OVERLAP_IN_SOURCE);
    }

    @Test
    void overlapIsTheShareInWhichBothSidesTalk() {
        var talk = new TalkSample().seller("Sven").buyer("Bea").says("Sven 0 10 We can.", "Bea 8 18 Wait a moment.");

        // 2 s of 18 s
        assertThat(of(talk, TranscriptDialect.TEAMS_METADATA, SpeechMetric.OVERLAP)
                        .value())
                .isEqualTo(0.1111);
    }

    @Test
    void twoOfOneSideAtOnceTakeTheTimeOnce() {
        var talk = new TalkSample()
                .seller("Sven", "Sue")
                .buyer("Bea")
                .says("Sven 0 10 We can.", "Sue 0 10 We can.", "Bea 10 40 Tell us.");

        assertThat(of(talk, TranscriptDialect.TEAMS_VTT, SpeechMetric.TALK_RATIO)
                        .value())
                .isEqualTo(0.25);
    }

    @Test
    void sidesAreHiddenAboveFifteenPercentOfUnknownSpeech() {
        var shown = talkWithUnknown("15");
        var hidden = talkWithUnknown("15.1");

        assertThat(of(shown, TranscriptDialect.ZOOM_VTT, SpeechMetric.TALK_RATIO)
                        .value())
                .isNotNull();
        assertThat(SpeechRules.measure(hidden.speech(), new AgreedOutcome(true, 1, 1))
                        .entrySet())
                .filteredOn(entry -> entry.getValue().value() != null)
                .extracting(Map.Entry::getKey)
                .containsExactly(SpeechMetric.NEXT_STEP_DATED, SpeechMetric.COMMITMENT_BALANCE);
        assertThat(why(hidden, TranscriptDialect.ZOOM_VTT, SpeechMetric.TALK_RATIO))
                .isEqualTo(NotMeasurable.UNKNOWN_SPEAKERS);
        assertThat(hidden.speech().time().unknownShare()).isGreaterThan(0.15);
    }

    private static TalkSample talkWithUnknown(String seconds) {
        return new TalkSample()
                .seller("Sven")
                .buyer("Bea")
                .says(
                        "Sven 0 40 One.",
                        "Bea 40 85 Two.",
                        "Room4 100 " + (100 + Double.parseDouble(seconds)) + " Three.");
    }

    @Test
    void whatIsWrittenIsNotMeasured() {
        assertThat(why(meeting(), TranscriptDialect.ZOOM_CHAT, SpeechMetric.TALK_RATIO))
                .isEqualTo(NotMeasurable.NOT_SPOKEN);
        assertThat(why(meeting(), TranscriptDialect.MINUTES, SpeechMetric.PATIENCE))
                .isEqualTo(NotMeasurable.NOT_SPOKEN);
    }

    @Test
    void sourceWithoutTimesIsNotMeasured() {
        var talk = new TalkSample().seller("Sven").buyer("Bea").says(List.of("Sven: Hello.", "Bea: Hello."));

        assertThat(why(talk, TranscriptDialect.WEBVTT, SpeechMetric.TALK_RATIO)).isEqualTo(NotMeasurable.NO_TIMES);
    }

    @Test
    void meetingWithoutBuyersHasNoBuyerVoices() {
        var talk = new TalkSample().seller("Sven").says("Sven 0 5 Hello?");

        assertThat(why(talk, TranscriptDialect.ZOOM_VTT, SpeechMetric.BUYER_VOICES))
                .isEqualTo(NotMeasurable.NO_BUYERS);
        assertThat(why(talk, TranscriptDialect.ZOOM_VTT, SpeechMetric.PATIENCE))
                .isEqualTo(NotMeasurable.NOTHING_TO_MEASURE);
    }

    @Test
    void everyMetricIsMeasuredAndDefined() {
        var found = SpeechRules.measure(meeting().speech(), null);

        assertThat(found).containsOnlyKeys(SpeechMetric.values());
        assertThat(found.values()).allSatisfy(measurement -> {
            assertThat(measurement.getDefinition()).isNotBlank();
            assertThat(measurement.value() == null).isEqualTo(measurement.getReason() != null);
        });
    }

    private static double value(SpeechMetric metric) {
        return Objects.requireNonNull(
                of(meeting(), TranscriptDialect.TEAMS_VTT, metric).value());
    }

    private static @Nullable NotMeasurable why(TalkSample talk, TranscriptDialect source, SpeechMetric metric) {
        return of(talk, source, metric).notMeasurable();
    }

    private static SpeechMeasurement of(TalkSample talk, TranscriptDialect source, SpeechMetric metric) {
        return get(SpeechRules.measure(talk.speech(source), null), metric);
    }

    private static SpeechMeasurement get(Map<SpeechMetric, SpeechMeasurement> found, SpeechMetric metric) {
        return Objects.requireNonNull(found.get(metric));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.00006);
    }
}
