package dev.headroom.meeting.transcript;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of transcripts. */
@ConfigMapping(prefix = "headroom.transcripts")
interface TranscriptConfig {

    /** The largest file: a hundred hours as Zoom writes them, or a day as JSON. It is held in memory while read. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** The most cues: a day of talk has about 9,000. More is no meeting but an attack or a mistake. */
    @WithDefault("20000")
    @Positive
    int cues();

    /** The most lines: 25 for each cue, where five are usual. */
    @WithDefault("500000")
    @Positive
    int lines();

    /** The longest line; real ones have some hundred characters. JSON has no lines and is not held to it. */
    @WithDefault("65536")
    @Positive
    int line();

    /** The longest text of one cue: a page of notes or one long turn; a cue of Zoom has at most 25 seconds. */
    @WithDefault("16384")
    @Positive
    int cueText();

    /** The most text of a file: five days of talk, so that a transcript fits one document of 16 MB. */
    @WithDefault("3000000")
    @Positive
    int text();

    /** The longest pause within a sentence that is cut into cues: 98 of 100 measured ones are shorter. */
    @WithDefault("3s")
    @DurationMin
    Duration joinGap();

    /** A segment this long is not joined to: a quote must stay one that is read on a phone. */
    @WithDefault("1000")
    @Positive
    int joinedText();

    /** Skipped cues that are named with line and reason; beyond, they are only counted. */
    @WithDefault("100")
    @PositiveOrZero
    int keptSkips();

    /** Transcripts of one meeting: halves of a call, a chat, notes. Ten of them are many. */
    @WithDefault("20")
    @Positive
    int perMeeting();

    /** Uploads one process takes in at a time, from the first byte to the document: each is in memory. */
    @WithDefault("4")
    @Positive
    int uploads();

    /** Those of one organization among them, so that its slow senders leave room to the others. */
    @WithDefault("2")
    @Positive
    int uploadsOfOrganization();

    /** How long one upload may take: the largest file at 35 kB a second, which is a bad network. */
    @WithDefault("5m")
    @DurationMin(millis = 1)
    Duration patience();

    /** How often each process looks for transcripts that were not told of to the end. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration sweepEvery();

    /** How long those who work with a transcript have before they are told again; then twice as long, and so on. */
    @WithDefault("2m")
    @DurationMin(millis = 1)
    Duration retryAfter();

    /** What the reader takes of it. */
    default TranscriptLimits limits() {
        return new TranscriptLimits(
                Math.toIntExact(largestFile().asLongValue()),
                cues(),
                lines(),
                line(),
                cueText(),
                text(),
                Math.toIntExact(joinGap().toMillis()),
                joinedText(),
                keptSkips());
    }
}
