package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Utterance;
import dev.headroom.meeting.followup.recap.SpeakerSpan;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as what people of known sides said to each other, after exchanged labels were put right.
 *
 * @param nextMeeting the day of the next meeting of the series, which is proposed where nobody said when
 */
record MeetingConversation(
        Meeting meeting, Transcript transcript, @Nullable LocalDate nextMeeting) {

    /** The day of the next meeting among those of a series, in the zone of this one; empty when none is planned. */
    static Optional<LocalDate> nextAfter(Meeting meeting, List<Meeting> series) {
        return series.stream()
                .map(other ->
                        other.startsAt().atZoneSameInstant(meeting.zoneId()).toLocalDate())
                .filter(day -> day.isAfter(meeting.day()))
                .min(LocalDate::compareTo);
    }

    Conversation conversation() {
        OffsetDateTime begins = Objects.requireNonNullElse(transcript.startsAt(), meeting.startsAt());
        return new Conversation(
                transcript.segments().stream().map(this::utterance).toList(),
                meeting.attendees(),
                meeting.day(),
                meeting.zoneId(),
                begins,
                nextMeeting);
    }

    /** Who speaks from where to where. */
    List<SpeakerSpan> spans() {
        Map<Optional<UUID>, SpeakerSpan> spans = new LinkedHashMap<>();
        for (Segment segment : transcript.segments()) {
            Optional<UUID> who = meeting.speaker(transcript.speaker(segment)).map(Attendee::uuid);
            SpeakerSpan one = new SpeakerSpan(who.orElse(null), segment.seq(), segment.seq());
            spans.merge(who, one, (present, other) -> present.with(other.first()));
        }
        return List.copyOf(spans.values());
    }

    private Utterance utterance(Segment segment) {
        @Nullable String label = transcript.speaker(segment);
        return new Utterance(
                labelled(segment, label),
                meeting.side(label),
                meeting.speaker(label).map(Attendee::uuid).orElse(null));
    }

    private static Segment labelled(Segment segment, @Nullable String label) {
        return Objects.equals(label, segment.speaker())
                ? segment
                : new Segment(
                        segment.seq(),
                        segment.startMs(),
                        segment.endMs(),
                        label,
                        segment.text(),
                        segment.language(),
                        segment.cueIds());
    }
}
