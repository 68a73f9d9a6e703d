package dev.headroom.meeting.transcript;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was understood. Every cue is accounted for: it is in a segment or it is skipped.
 *
 * @param cues how many cues the file has
 * @param backward how many of them begin before the one before, or end before they begin; they are kept where they are
 * @param skippedCount how many cues are in no segment
 * @param skipped some of those, as many as the limits keep, by line
 * @param startsAt the time of day that offset 0 stands for, where the source tells
 */
public record ReadTranscript(
        TranscriptDialect dialect,
        List<Segment> segments,
        int cues,
        int backward,
        int skippedCount,
        List<SkippedCue> skipped,
        @Nullable OffsetDateTime startsAt) {

    public ReadTranscript {
        segments = List.copyOf(segments);
        skipped = skipped.stream()
                .sorted(Comparator.comparingInt(SkippedCue::line))
                .toList();
    }
}
