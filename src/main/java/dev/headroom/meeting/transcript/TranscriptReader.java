package dev.headroom.meeting.transcript;

import dev.headroom.platform.errors.BadInput;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transcript whoever wrote it: tells the dialect by the content, never by a file's name or media type. The cost
 * grows with the size and with nothing else.
 */
public final class TranscriptReader {

    /** A file whose header was lost is still told by its first times. */
    private static final int LINES_TO_TELL = 50;

    private TranscriptReader() {}

    /**
     * What the bytes say. Refused as {@code BadInput} or, past a limit, as {@code LimitExceeded}, with the line and
     * what to do.
     */
    public static ReadTranscript read(byte[] bytes, TranscriptLimits limits) {
        String text = SourceText.of(bytes, limits);
        if (text.isBlank()) {
            throw new BadInput("The file is empty: send the transcript as the meeting service saved it.", "file");
        }
        Tally tally = new Tally(limits);
        CueFile.Origin origin = read(text, tally, limits);
        if (tally.utterances().isEmpty()) {
            throw nothingSaid(tally);
        }
        return new ReadTranscript(
                origin.dialect(),
                SegmentJoiner.join(tally.utterances(), limits),
                tally.cues(),
                tally.backward(),
                tally.skippedCount(),
                tally.skipped(),
                plausible(origin.startsAt()));
    }

    /** Files may name any year; recordings are of ours. */
    private static @Nullable OffsetDateTime plausible(@Nullable OffsetDateTime time) {
        return time != null && time.getYear() >= 2000 && time.getYear() < 2200 ? time : null;
    }

    private static CueFile.Origin read(String text, Tally tally, TranscriptLimits limits) {
        if (JsonFile.isMeant(text)) {
            return JsonFile.read(text, tally);
        }
        Lines lines = new Lines(text, limits);
        lines.skipBlank();
        String first = lines.peek();
        if (first != null && ChatFile.isMessage(first)) {
            ChatFile.read(lines, tally);
            return new CueFile.Origin(TranscriptDialect.ZOOM_CHAT, null);
        }
        if (first != null && (CueFile.isHeader(first) || hasTimes(text, limits))) {
            return CueFile.read(lines, tally);
        }
        MinutesFile.read(lines, tally);
        return new CueFile.Origin(TranscriptDialect.MINUTES, null);
    }

    private static boolean hasTimes(String text, TranscriptLimits limits) {
        Lines lines = new Lines(text, limits);
        for (int count = 0; count < LINES_TO_TELL; count++) {
            String line = lines.next();
            if (line == null) {
                return false;
            }
            if (CueTime.of(line).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static BadInput nothingSaid(Tally tally) {
        if (tally.cues() == 0) {
            return new BadInput(
                    "The file has a header and no cue: the recording had no speech, or the transcript was saved too"
                            + " early.",
                    "file");
        }
        SkippedCue first = tally.skipped().get(0);
        return new BadInput(
                "None of the " + tally.cues() + " cues has text to keep; the first is in line " + first.line() + ": "
                        + first.reason(),
                "file");
    }
}
