package dev.headroom.meeting.privacy;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who took part in a meeting, and the numbers by which the rest of a vCon names them. */
final class VconParties {

    private final Meeting meeting;

    /** Labels of speakers who are nobody's, after the attendees. */
    private final List<String> strangers = new ArrayList<>();

    VconParties(Meeting meeting) {
        this.meeting = meeting;
    }

    /** The number of who speaks under a label; one of their own for a label that is nobody's. */
    int number(String label) {
        List<Attendee> attendees = meeting.attendees();
        for (int index = 0; index < attendees.size(); index++) {
            if (attendees.get(index).labels().contains(label)) {
                return index;
            }
        }
        if (!strangers.contains(label)) {
            strangers.add(label);
        }
        return attendees.size() + strangers.indexOf(label);
    }

    /** Whose account the meeting is kept in: the member who held it, or else the first of all. */
    int holder() {
        return IntStream.range(0, meeting.attendees().size())
                .filter(index -> meeting.ownerUuid()
                        .equals(meeting.attendees().get(index).memberUuid()))
                .findFirst()
                .orElse(0);
    }

    JsonArray toJson() {
        JsonArray parties = new JsonArray();
        meeting.attendees().forEach(attendee -> parties.add(party(attendee)));
        strangers.forEach(label -> parties.add(new JsonObject().put("name", label)));
        if (parties.isEmpty()) {
            parties.add(new JsonObject().put("name", "Unknown"));
        }
        return parties;
    }

    private static JsonObject party(Attendee attendee) {
        JsonObject party = new JsonObject();
        if (attendee.email() != null) {
            party.put("mailto", attendee.email());
        }
        party.put("name", attendee.name());
        String validation = validation(attendee);
        if (validation != null) {
            party.put("validation", validation);
        }
        return party.put("uuid", Objects.toString(attendee.uuid()));
    }

    /** How it is known who they are; nothing for who is only a name. */
    private static @Nullable String validation(Attendee attendee) {
        if (attendee.memberUuid() != null) {
            return "member of the organization";
        }
        return attendee.contactUuid() == null ? null : "contact of the account";
    }
}
