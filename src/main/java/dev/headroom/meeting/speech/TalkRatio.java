package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;

/** The seller's share of the speech of both sides. */
final class TalkRatio implements SpeechRule {

    @Override
    public SpeechMetric metric() {
        return SpeechMetric.TALK_RATIO;
    }

    @Override
    public SpeechMeasurement measure(Speech speech) {
        long both = speech.time().ofBoth();
        return both == 0
                ? SpeechMeasurement.none(metric(), NotMeasurable.NOTHING_TO_MEASURE)
                : SpeechMeasurement.of(metric(), (double) speech.time().of(MeetingSide.SELLER) / both, 0);
    }
}
