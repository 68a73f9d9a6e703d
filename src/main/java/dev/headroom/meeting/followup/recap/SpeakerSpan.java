package dev.headroom.meeting.followup.recap;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From where to where somebody speaks in a transcript. Kept instead of what is cut: when a person says later whose side
 * somebody is on, other talk turns out to be side talk.
 *
 * @param attendee null for a label that is nobody's
 * @param first the number of the first segment of theirs
 * @param last the number of the last one
 */
public record SpeakerSpan(@Nullable UUID attendee, int first, int last) {

    /** With one more segment of theirs. */
    public SpeakerSpan with(int segment) {
        return new SpeakerSpan(attendee, Math.min(first, segment), Math.max(last, segment));
    }
}
