package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long each side spoke, in milliseconds. Two of one side who talk at once take the time once. */
record SpeechTime(Map<MeetingSide, Long> bySide) {

    SpeechTime {
        bySide = Map.copyOf(bySide);
    }

    static SpeechTime of(List<Spoken> timed) {
        Map<MeetingSide, List<Spoken>> sides = new EnumMap<>(MeetingSide.class);
        timed.forEach(spoken ->
                sides.computeIfAbsent(spoken.side(), side -> new ArrayList<>()).add(spoken));
        Map<MeetingSide, Long> lengths = new EnumMap<>(MeetingSide.class);
        sides.forEach((side, spoken) -> lengths.put(side, covered(spoken)));
        return new SpeechTime(lengths);
    }

    /** The time in which at least one of the segments is spoken. */
    static long covered(List<Spoken> timed) {
        List<Spoken> sorted = new ArrayList<>(timed);
        sorted.sort(Comparator.comparingInt(Spoken::startMs));
        long covered = 0;
        long reached = Long.MIN_VALUE;
        for (Spoken spoken : sorted) {
            covered += Math.max(0, spoken.endMs() - Math.max(reached, spoken.startMs()));
            reached = Math.max(reached, spoken.endMs());
        }
        return covered;
    }

    long of(MeetingSide side) {
        return bySide.getOrDefault(side, 0L);
    }

    /** What the seller's and the buyer's side spoke together. */
    long ofBoth() {
        return of(MeetingSide.SELLER) + of(MeetingSide.BUYER);
    }

    long all() {
        return bySide.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of what was spoken by nobody knows which side; 0 when nothing was. */
    double unknownShare() {
        return all() == 0 ? 0 : (double) of(MeetingSide.UNKNOWN) / all();
    }
}
