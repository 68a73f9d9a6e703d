package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.extraction.Conversation;
import dev.headroom.meeting.extraction.Utterance;
import dev.headroom.meeting.followup.recap.SpeakerSpan;
import dev.headroom.meeting.transcript.Segment;
import dev.headroom.meeting.transcript.Transcript;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transcript as what people of known sides said to each other, after exchanged labels were put right. */
record MeetingConversation(Meeting meeting, Transcript transcript) {

    Conversation conversation() {
        OffsetDateTime begins = Objects.requireNonNullElse(transcript.startsAt(), meeting.startsAt());
        return new Conversation(
                transcript.segments().stream().map(this::utterance).toList(),
                meeting.attendees(),
                meeting.startsAt().atZoneSameInstant(meeting.zoneId()).toLocalDate(),
                meeting.zoneId(),
                begins,
                null);
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
