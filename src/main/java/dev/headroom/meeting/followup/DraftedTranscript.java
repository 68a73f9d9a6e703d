package dev.headroom.meeting.followup;

import dev.headroom.meeting.Attendee;
import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.MeetingSide;
import dev.headroom.meeting.followup.recap.SideTalk;
import dev.headroom.meeting.followup.recap.SpeakerSpan;
import dev.headroom.meeting.transcript.Transcript;
import dev.headroom.platform.identity.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A transcript that was read for a follow-up: when it came, when that was done, and what it brought. */
@Description("A transcript that was read for a follow-up.")
public record DraftedTranscript(
        @Ignore UUID transcriptUuid,

        @Ignore List<SpeakerSpan> spans,

        @NonNull @Description("How many suggestions were found in it; a person decides on each.")
        Integer suggested,

        @NonNull @Description("When it was stored.") OffsetDateTime storedAt,

        @NonNull @Description("When it was read for the follow-up.")
        OffsetDateTime draftedAt,

        @Ignore @Nullable Integer transcriptVersion) {

    public DraftedTranscript {
        spans = List.copyOf(spans);
    }

    /** Whether it is of that version of the transcript; what was read before versions were noted is of the first. */
    boolean isOf(UUID transcript, int version) {
        return transcriptUuid.equals(transcript) && Objects.requireNonNullElse(transcriptVersion, 1) >= version;
    }

    /** What a recap leaves out of it, by the sides as they are known now. */
    SideTalk sideTalk(Meeting meeting) {
        return SideTalk.of(transcriptUuid, spans, span -> meeting.attendee(span.attendee())
                .map(Attendee::side)
                .orElse(MeetingSide.UNKNOWN));
    }

    @Id
    @NonNull
    @Description("The transcript's global id.")
    public String getTranscriptId() {
        return GlobalId.of(Transcript.TYPE, transcriptUuid);
    }
}
