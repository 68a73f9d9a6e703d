package dev.headroom.meeting;

import dev.headroom.platform.identity.Uuids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Meetings as rules get them, without a store. */
public final class SampleMeeting {

    public static final UUID ACCOUNT = Uuids.next();
    public static final UUID OWNER = Uuids.next();
    public static final OffsetDateTime TEN = OffsetDateTime.parse("2026-03-02T10:00:00+11:00");

    private SampleMeeting() {}

    public static Meeting of(Attendee... attendees) {
        return draft(TEN).endsAt(TEN.plusHours(1)).attendees(List.of(attendees)).meeting(1);
    }

    static MeetingDraft draft(OffsetDateTime startsAt) {
        return new MeetingDraft(
                Uuids.next(), ACCOUNT, OWNER, "Review", MeetingProvider.ZOOM, startsAt, "Australia/Sydney");
    }

    public static Attendee attendee(String name) {
        return Attendee.named(Uuids.next(), name, null);
    }

    static Attendee attendee(String name, String email) {
        return Attendee.named(Uuids.next(), name, email);
    }
}
