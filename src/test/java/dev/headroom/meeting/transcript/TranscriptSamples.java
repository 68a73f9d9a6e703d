package dev.headroom.meeting.transcript;

import java.nio.charset.StandardCharsets;

/** What tests of transcripts share: the limits as they are by default, and reading a text. */
public final class TranscriptSamples {

    public static final TranscriptLimits LIMITS =
            new TranscriptLimits(10 * 1024 * 1024, 20_000, 500_000, 65_536, 16_384, 3_000_000, 3_000, 1_000, 100);

    private TranscriptSamples() {}

    public static ReadTranscript read(String text) {
        return TranscriptReader.read(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }
}
