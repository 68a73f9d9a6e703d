package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.TranscriptDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the seller waits before speaking after the buyer: the median, so that one long silence is one of many. */
final class Patience implements SpeechRule {

    private static final double MILLIS = 1_000;

    @Override
    public SpeechMetric metric() {
        return SpeechMetric.PATIENCE;
    }

    @Override
    public SpeechMeasurement measure(Speech speech) {
        List<Integer> gaps = gaps(speech.turns());
        if (gaps.isEmpty()) {
            return SpeechMeasurement.none(metric(), NotMeasurable.NOTHING_TO_MEASURE);
        }
        var found = SpeechMeasurement.of(metric(), median(gaps) / MILLIS, gaps.size());
        return speech.source() == TranscriptDialect.ZOOM_VTT
                ? found.withNote("Coarse: Zoom moves the starts of speech, so that many gaps are exactly 0 and none is"
                        + " below.")
                : found;
    }

    private static List<Integer> gaps(List<Turn> turns) {
        List<Integer> gaps = new ArrayList<>();
        for (int index = 1; index < turns.size(); index++) {
            Turn before = turns.get(index - 1);
            Turn after = turns.get(index);
            int gap = after.startMs() - before.endMs();
            if (before.side() == MeetingSide.BUYER && after.side() == MeetingSide.SELLER && gap > 0) {
                gaps.add(gap);
            }
        }
        Collections.sort(gaps);
        return gaps;
    }

    private static double median(List<Integer> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + (double) sorted.get(middle)) / 2;
    }
}
