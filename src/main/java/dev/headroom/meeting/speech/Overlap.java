package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.List;

/** How much of the speech both sides talk at once, where the source can show it. */
final class Overlap implements SpeechRule {

    @Override
    public SpeechMetric metric() {
        return SpeechMetric.OVERLAP;
    }

    @Override
    public SpeechMeasurement measure(Speech speech) {
        if (!speech.source().showsOverlap()) {
            return SpeechMeasurement.none(metric(), NotMeasurable.ONE_AT_A_TIME);
        }
        List<Spoken> both = speech.timed().stream()
                .filter(spoken -> spoken.side() == MeetingSide.SELLER || spoken.side() == MeetingSide.BUYER)
                .toList();
        long either = SpeechTime.covered(both);
        long atOnce = speech.time().ofBoth() - either;
        return atOnce == 0
                ? SpeechMeasurement.none(metric(), NotMeasurable.NO_OVERLAP_IN_SOURCE)
                : SpeechMeasurement.of(metric(), (double) atOnce / either, 0);
    }
}
