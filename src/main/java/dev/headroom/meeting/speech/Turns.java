package dev.headroom.meeting.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts segments together to turns: those of one speaker less than two seconds apart with nobody between. Somebody who
 * says "mm-hmm" is not between, unless a question was asked: then it is the answer.
 */
final class Turns {

    static final int GAP_MS = 2_000;

    /** How many others may say "mm-hmm" in one gap; more of it is talk. */
    private static final int MOST_BACK_CHANNELS = 5;

    private Turns() {}

    /** The turns in the order they began. Cues may go backward in a file; time does not. */
    static List<Turn> of(List<Spoken> timed) {
        List<Spoken> sorted = new ArrayList<>(timed);
        sorted.sort(Comparator.comparingInt(Spoken::startMs)
                .thenComparingInt(spoken -> spoken.segment().seq()));
        return withoutBackChannels(bySpeaker(sorted));
    }

    private static List<Turn> bySpeaker(List<Spoken> sorted) {
        List<Turn> turns = new ArrayList<>();
        List<Spoken> open = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (Spoken spoken : sorted) {
            if (!open.isEmpty() && !(open.get(0).who().equals(spoken.who()) && isNear(end, spoken.startMs()))) {
                turns.add(turn(open, end));
                open.clear();
                end = Integer.MIN_VALUE;
            }
            open.add(spoken);
            end = Math.max(end, spoken.endMs());
        }
        if (!open.isEmpty()) {
            turns.add(turn(open, end));
        }
        return turns;
    }

    private static List<Turn> withoutBackChannels(List<Turn> turns) {
        List<Turn> whole = new ArrayList<>();
        int next = 0;
        while (next < turns.size()) {
            int last = next;
            List<Spoken> parts = new ArrayList<>(turns.get(next).parts());
            int end = turns.get(next).endMs();
            for (int onward = continuation(turns, last, end); onward > 0; onward = continuation(turns, last, end)) {
                parts.addAll(turns.get(onward).parts());
                end = Math.max(end, turns.get(onward).endMs());
                last = onward;
            }
            whole.add(turn(parts, end));
            next = last + 1;
        }
        return whole;
    }

    /** Where the same speaker goes on after others said "mm-hmm"; 0 if nowhere. */
    private static int continuation(List<Turn> turns, int index, int end) {
        Turn turn = turns.get(index);
        if (turn.asks()) {
            return 0;
        }
        int onward = index + 1;
        int furthest = Math.min(turns.size() - 1, index + MOST_BACK_CHANNELS + 1);
        while (onward < furthest
                && !turns.get(onward).who().equals(turn.who())
                && turns.get(onward).isShort()) {
            onward++;
        }
        boolean goesOn = onward > index + 1
                && onward <= furthest
                && turns.get(onward).who().equals(turn.who())
                && isNear(end, turns.get(onward).startMs());
        return goesOn ? onward : 0;
    }

    private static boolean isNear(int end, int start) {
        return (long) start - end < GAP_MS;
    }

    private static Turn turn(List<Spoken> parts, int end) {
        Spoken first = parts.get(0);
        return new Turn(first.who(), first.side(), first.startMs(), end, parts);
    }
}
