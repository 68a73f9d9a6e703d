package dev.headroom.meeting.commitment;

import dev.headroom.meeting.Meeting;
import dev.headroom.meeting.extraction.Extractor;
import dev.headroom.meeting.extraction.Quote;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment comes from. It stays as it is, whatever becomes of the commitment.
 *
 * @param saidOn the day of the meeting where it was held, or the day a person recorded it
 * @param zone the time zone of the meeting, whose days everything is reckoned by; null for UTC
 * @param confidence of the extractor, 0 to 1; 1 for what a person wrote
 * @param rank the confidence, less what speaks against it here: phrases like it that were refused before
 * @param cues why it was found, in words
 */
public record CommitmentOrigin(
        @Nullable UUID meetingUuid,
        @Nullable UUID transcriptUuid,
        LocalDate saidOn,
        @Nullable String zone,
        @Nullable Quote quote,
        double confidence,
        double rank,
        Extractor extractor,
        List<String> cues) {

    public CommitmentOrigin {
        cues = List.copyOf(cues);
    }

    static CommitmentOrigin written(@Nullable Meeting meeting, LocalDate saidOn) {
        UUID uuid = meeting == null ? null : meeting.uuid();
        String zone = meeting == null ? null : meeting.zone();
        return new CommitmentOrigin(uuid, null, saidOn, zone, null, 1, 1, Extractor.HUMAN, List.of());
    }

    /** Where it was said, as far as days go. */
    ZoneId zoneId() {
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    CommitmentOrigin withoutQuote() {
        return new CommitmentOrigin(
                meetingUuid, transcriptUuid, saidOn, zone, null, confidence, rank, extractor, List.of());
    }
}
