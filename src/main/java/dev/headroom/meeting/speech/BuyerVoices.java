package dev.headroom.meeting.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many of the buyers who took part had a say. */
final class BuyerVoices implements SpeechRule {

    private static final long A_SAY_MS = 20_000;

    @Override
    public SpeechMetric metric() {
        return SpeechMetric.BUYER_VOICES;
    }

    @Override
    public SpeechMeasurement measure(Speech speech) {
        int present = speech.buyers().size();
        if (present == 0) {
            return SpeechMeasurement.none(metric(), NotMeasurable.NO_BUYERS);
        }
        Map<UUID, List<Spoken>> said = speech.timed().stream()
                .filter(spoken -> spoken.attendee() != null && speech.buyers().contains(spoken.attendee()))
                .collect(Collectors.groupingBy(BuyerVoices::buyer, HashMap::new, Collectors.toList()));
        long voices = said.values().stream()
                .filter(spoken -> SpeechTime.covered(spoken) >= A_SAY_MS)
                .count();
        return SpeechMeasurement.of(metric(), (double) voices / present, present);
    }

    private static UUID buyer(Spoken spoken) {
        UUID attendee = spoken.attendee();
        return attendee == null ? new UUID(0, 0) : attendee;
    }
}
