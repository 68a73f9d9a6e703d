package dev.headroom.meeting.speech;

import dev.headroom.meeting.transcript.TranscriptDialect;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is measured: everything said with a time, the turns it makes, and the time each side spoke.
 *
 * @param buyers the attendees of the buyer's side
 */
record Speech(TranscriptDialect source, List<Spoken> timed, List<Turn> turns, SpeechTime time, Set<UUID> buyers) {

    Speech {
        timed = List.copyOf(timed);
        turns = List.copyOf(turns);
        buyers = Set.copyOf(buyers);
    }

    static Speech of(TranscriptDialect source, List<Spoken> spoken, Set<UUID> buyers) {
        List<Spoken> timed = spoken.stream()
                .filter(each -> source.spoken() && each.isTimed())
                .toList();
        return new Speech(source, timed, Turns.of(timed), SpeechTime.of(timed), buyers);
    }
}
