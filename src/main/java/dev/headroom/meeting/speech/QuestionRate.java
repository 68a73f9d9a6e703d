package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;

/** How many questions of one kind the seller asks in an hour of speech. */
record QuestionRate(SpeechMetric metric, QuestionKind kind) implements SpeechRule {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    @Override
    public SpeechMeasurement measure(Speech speech) {
        long both = speech.time().ofBoth();
        if (both == 0) {
            return SpeechMeasurement.none(metric, NotMeasurable.NOTHING_TO_MEASURE);
        }
        int asked = (int) speech.turns().stream()
                .filter(turn -> turn.side() == MeetingSide.SELLER)
                .flatMap(turn -> Questions.in(turn.text()).stream())
                .filter(kind::equals)
                .count();
        return SpeechMeasurement.of(metric, asked / (both / MILLIS_PER_HOUR), asked);
    }
}
