package dev.headroom.meeting.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins the cues of one speaker that go on in the middle of a sentence: Zoom ends 13 of 100 cues so, and a promise cut
 * in two is found by nobody. Only cues with a beginning and an end are joined, over a short pause and up to a length.
 */
final class SegmentJoiner {

    private static final String ENDS = ".?!\u3002\uFF1F\uFF01";

    private static final String CLOSERS = "\"')]\u201D\u2019\u00BB";

    private final TranscriptLimits limits;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cueIds = new ArrayList<>();
    private @Nullable SpokenCue first;
    private @Nullable SpokenCue last;

    private SegmentJoiner(TranscriptLimits limits) {
        this.limits = limits;
    }

    static List<Segment> join(List<SpokenCue> utterances, TranscriptLimits limits) {
        var joiner = new SegmentJoiner(limits);
        for (SpokenCue utterance : utterances) {
            joiner.add(utterance);
        }
        joiner.end();
        return joiner.segments;
    }

    private void add(SpokenCue next) {
        if (last == null || !goesOn(last, next)) {
            end();
            first = next;
        } else {
            text.append(' ');
        }
        text.append(next.text());
        cueIds.add(next.cueId());
        last = next;
    }

    private boolean goesOn(SpokenCue before, SpokenCue next) {
        return Objects.equals(before.speaker(), next.speaker())
                && Objects.equals(before.language(), next.language())
                && follows(before, next)
                && text.length() + next.text().length() < limits.joinedText()
                && !endsSentence(before.text());
    }

    private boolean follows(SpokenCue before, SpokenCue next) {
        Integer from = before.startMs();
        Integer to = before.endMs();
        Integer begins = next.startMs();
        if (from == null || to == null || begins == null || next.endMs() == null) {
            return false;
        }
        return begins >= from && (long) begins - to <= limits.joinGapMs();
    }

    /** Three dots are a sentence that somebody did not end, so what follows may. */
    static boolean endsSentence(String text) {
        int index = text.length() - 1;
        while (index > 0 && CLOSERS.indexOf(text.charAt(index)) >= 0) {
            index--;
        }
        return index >= 0 && ENDS.indexOf(text.charAt(index)) >= 0 && !text.startsWith("...", index - 2);
    }

    private void end() {
        if (first == null || last == null) {
            return;
        }
        segments.add(new Segment(
                segments.size(),
                first.startMs(),
                last.endMs(),
                first.speaker(),
                text.toString(),
                first.language(),
                cueIds));
        text.setLength(0);
        cueIds.clear();
        first = null;
        last = null;
    }
}
