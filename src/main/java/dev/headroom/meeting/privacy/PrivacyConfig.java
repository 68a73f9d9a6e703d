package dev.headroom.meeting.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How words that were said in meetings are kept and forgotten, where an organization has not decided otherwise. */
@ConfigMapping(prefix = "headroom.meeting.privacy")
interface PrivacyConfig {

    /** Days that transcripts are kept: through a year's review of an account, and not for ever. */
    @WithDefault("365")
    @Positive
    int transcriptDays();

    /** Nobody waits for what is kept an hour too long. */
    @WithDefault("1h")
    @DurationMin(millis = 1)
    Duration sweepEvery();

    /** Transcripts forgotten in one go, of each organization: the next ones have their turn an hour later. */
    @WithDefault("500")
    @Positive
    int atOnce();

    /** How long an administrator waits for an erasure; one that takes longer goes on without them. */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    Duration patience();

    /** How long a meeting's transcript may be to be part of an export; of a longer one the export holds the hash. */
    @WithDefault("10000000")
    @Positive
    int exportedBytes();
}
