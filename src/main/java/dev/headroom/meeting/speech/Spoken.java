package dev.headroom.meeting.speech;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment with who said it, after swapped labels were put right.
 *
 * @param label the speaker's label; null where the source names nobody
 * @param attendee the attendee with that label; null for a label that is nobody's
 */
record Spoken(
        Segment segment,
        @Nullable String label,
        MeetingSide side,
        @Nullable UUID attendee) {

    boolean isTimed() {
        return segment.startMs() != null && segment.endMs() != null;
    }

    int startMs() {
        return Objects.requireNonNull(segment.startMs());
    }

    /** Never before the start, whatever the source says. */
    int endMs() {
        return Math.max(startMs(), Objects.requireNonNull(segment.endMs()));
    }

    String text() {
        return segment.text();
    }

    /** The same at another time, as of a part of a call that went on later. */
    Spoken later(int millis) {
        return millis == 0 || !isTimed()
                ? this
                : new Spoken(
                        new Segment(
                                segment.seq(),
                                startMs() + millis,
                                endMs() + millis,
                                segment.speaker(),
                                segment.text(),
                                segment.language(),
                                segment.cueIds()),
                        label,
                        side,
                        attendee);
    }

    /** The same for two labels of one attendee, as of a telephone and a computer. */
    String who() {
        return attendee == null ? "label " + label : attendee.toString();
    }
}
