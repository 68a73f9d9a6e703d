package dev.headroom.meeting.speech;

import dev.headroom.access.Caller;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.Meetings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who may see how meetings were spoken. */
@ApplicationScoped
class SpeechSights {

    private final Meetings meetings;
    private final MeetingSpeeches speeches;
    private final SpeechConfig config;

    SpeechSights(Meetings meetings, MeetingSpeeches speeches, SpeechConfig config) {
        this.meetings = meetings;
        this.speeches = speeches;
        this.config = config;
    }

    /** From when on others see the numbers of a meeting that begins as it is told now. */
    OffsetDateTime opensAt(Meeting meeting) {
        return meeting.startsAt().plus(config.ownersAlone());
    }

    /**
     * By the ids of the meetings. Of one that the caller does not see there is none: it may be that they do not see its
     * account any more.
     */
    Uni<Map<UUID, SpeechSight>> of(Caller caller, List<MeetingSpeech> shown) {
        return meetings.find(caller, shown.stream().map(MeetingSpeech::uuid).collect(Collectors.toSet()))
                .chain(found -> speeches.ofParts(caller.organization(), found.values())
                        .map(recorded -> found.values().stream()
                                .collect(Collectors.toMap(Meeting::uuid, meeting -> sight(meeting, recorded)))));
    }

    Uni<SpeechSight> of(UUID organization, Meeting meeting) {
        return speeches.ofParts(organization, List.of(meeting)).map(recorded -> sight(meeting, recorded));
    }

    private SpeechSight sight(Meeting meeting, Map<UUID, MeetingSpeech> recorded) {
        return new SpeechSight(
                meeting,
                recorded.getOrDefault(meeting.uuid(), MeetingSpeech.of(meeting)),
                meeting.parts().stream()
                        .flatMap(part -> Stream.ofNullable(recorded.get(part)))
                        .filter(part -> part.heldBy() != null)
                        .toList(),
                opensAt(meeting));
    }
}
