package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.List;

/** How often the talk goes from one side to the other in a minute of speech. */
final class Interactivity implements SpeechRule {

    private static final double MILLIS_PER_MINUTE = 60_000;

    @Override
    public SpeechMetric metric() {
        return SpeechMetric.INTERACTIVITY;
    }

    @Override
    public SpeechMeasurement measure(Speech speech) {
        long both = speech.time().ofBoth();
        if (both == 0) {
            return SpeechMeasurement.none(metric(), NotMeasurable.NOTHING_TO_MEASURE);
        }
        int switches = switches(speech.turns());
        return SpeechMeasurement.of(metric(), switches / (both / MILLIS_PER_MINUTE), switches);
    }

    private static int switches(List<Turn> turns) {
        List<MeetingSide> sides = turns.stream()
                .map(Turn::side)
                .filter(side -> side == MeetingSide.SELLER || side == MeetingSide.BUYER)
                .toList();
        int switches = 0;
        for (int index = 1; index < sides.size(); index++) {
            if (sides.get(index) != sides.get(index - 1)) {
                switches++;
            }
        }
        return switches;
    }
}
