package dev.headroom.meeting.extraction;

import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.transcript.Segment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A segment of a transcript and who spoke it, as far as that is known. */
public record Utterance(
        Segment segment, MeetingSide side, @Nullable UUID attendee) {

    /** Whether another person speaks here. Without a label nobody can tell, and it counts as the same person. */
    public boolean isOfAnotherThan(Utterance other) {
        String mine = segment.speaker();
        String theirs = other.segment().speaker();
        return mine != null && theirs != null && !mine.equals(theirs);
    }
}
