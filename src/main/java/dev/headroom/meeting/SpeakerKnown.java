package dev.headroom.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a speaker's label was known to be. */
record SpeakerKnown(
        MeetingSide side, @Nullable UUID member, @Nullable UUID contact) {

    /** The attendee as somebody of a label that was them. */
    Attendee seen(Attendee attendee) {
        return attendee.on(side, SideSource.SERIES, member, contact);
    }

    static SpeakerKnown of(Attendee attendee) {
        return new SpeakerKnown(attendee.side(), attendee.memberUuid(), attendee.contactUuid());
    }
}
