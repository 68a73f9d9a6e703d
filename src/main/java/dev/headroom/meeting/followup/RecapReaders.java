package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.followup.recap.Recap;
import dev.headroom.platform.errors.AlreadyExists;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.errors.LimitExceeded;
import dev.headroom.platform.errors.NotFound;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom a recap may be mailed: the customer's people who were there, at addresses we know, each once. */
record RecapReaders(FollowUpCase one, Recap recap) {

    private static final int MOST = 50;

    List<RecapDelivery> of(List<@Nullable String> attendees, String by, OffsetDateTime now) {
        if (attendees.isEmpty()) {
            throw new BadInput("Nobody would get it: name at least one of the customer's people.", "to");
        }
        if (attendees.size() > MOST) {
            throw new LimitExceeded("A recap goes to at most " + MOST + " people at once: send it in parts.", "to");
        }
        List<RecapDelivery> readers = new ArrayList<>();
        for (int index = 0; index < attendees.size(); index++) {
            String place = Integer.toString(index);
            Attendee attendee = attendee(attendees.get(index), place);
            if (readers.stream().noneMatch(reader -> attendee.uuid().equals(reader.attendeeUuid()))) {
                readers.add(reader(attendee, place, by, now));
            }
        }
        return readers;
    }

    private Attendee attendee(@Nullable String id, String place) {
        return one.meeting().attendees().stream()
                .filter(attendee -> attendee.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no such attendee of the meeting: read Meeting.attendees for the ids.", "to", place));
    }

    private RecapDelivery reader(Attendee attendee, String place, String by, OffsetDateTime now) {
        if (attendee.side() != MeetingSide.BUYER) {
            throw new BadInput(
                    attendee.name() + " is not known to be of the customer's side: say so first, or leave them out.",
                    "to",
                    place);
        }
        String email = attendee.email();
        if (email == null) {
            throw new BadInput(
                    attendee.name() + " has no address: add it to the attendee, or send the recap yourself.",
                    "to",
                    place);
        }
        one.followUp().delivered(attendee.uuid(), recap.hash()).ifPresent(had -> {
            throw new AlreadyExists(
                    attendee.name() + " has had exactly this recap already: leave them out.", "to", place);
        });
        return new RecapDelivery(attendee.uuid(), attendee.name(), email, recap.hash(), by, now, recap.told());
    }
}
