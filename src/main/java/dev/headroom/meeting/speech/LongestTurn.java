package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.List;

/** The longest turn of one side: the seller's monologue, the buyer's story. */
record LongestTurn(SpeechMetric metric, MeetingSide side) implements SpeechRule {

    private static final double MILLIS = 1_000;

    @Override
    public SpeechMeasurement measure(Speech speech) {
        List<Turn> turns =
                speech.turns().stream().filter(turn -> turn.side() == side).toList();
        return turns.stream().mapToInt(Turn::lengthMs).max().stream()
                .mapToObj(longest -> SpeechMeasurement.of(metric, longest / MILLIS, turns.size()))
                .findFirst()
                .orElseGet(() -> SpeechMeasurement.none(metric, NotMeasurable.NOTHING_TO_MEASURE));
    }
}
