package dev.headroom.meeting.hook;

import dev.headroom.meeting.hook.EventDetails.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Microsoft Graph knows of a meeting, in our words. */
final class GraphMeeting {

    private GraphMeeting() {}

    /** The call tells one occurrence of a recurring meeting from the others, which share the meeting's id. */
    static EventDetails withTranscript(EventDetails details, ProviderJson transcript) {
        var created = transcript.moment("createdDateTime").orElse(null);
        return new EventDetails(
                details.source(),
                transcript
                        .key("callId")
                        .or(() -> transcript.key("contentCorrelationId"))
                        .orElse(details.meetingKey()),
                details.meetingKey(),
                details.topic(),
                created,
                transcript.moment("endDateTime").orElse(null),
                created,
                details.zone(),
                details.host(),
                details.recordingUrl(),
                details.people());
    }

    static EventDetails withMeeting(EventDetails details, ProviderJson meeting) {
        Optional<ProviderJson> participants = meeting.object("participants");
        Optional<ProviderJson> organizer = participants.flatMap(found -> found.object("organizer"));
        List<Person> people = new ArrayList<>();
        organizer.ifPresent(found -> people.add(person(found)));
        participants.ifPresent(found -> found.objects("attendees").forEach(attendee -> people.add(person(attendee))));
        return new EventDetails(
                details.source(),
                details.meetingKey(),
                details.series(),
                meeting.line("subject").orElse(details.topic()),
                details.startsAt(),
                details.endsAt(),
                details.cuesFrom(),
                details.zone(),
                organizer.flatMap(found -> found.email("upn")).orElse(details.host()),
                details.recordingUrl(),
                people);
    }

    private static Person person(ProviderJson participant) {
        @Nullable
        String name = participant
                .object("identity")
                .flatMap(identity -> identity.object("user"))
                .flatMap(user -> user.line("displayName"))
                .orElse(null);
        return new Person(name, participant.email("upn").orElse(null));
    }
}
