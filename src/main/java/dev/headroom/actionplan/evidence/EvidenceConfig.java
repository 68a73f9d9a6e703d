package dev.headroom.actionplan.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of files. */
@ConfigMapping(prefix = "headroom.evidence")
interface EvidenceConfig {

    /** The largest file: a scanned contract. It is held in memory while it is received. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** What one plan's files may take together; they are kept in PostgreSQL. */
    @WithDefault("200M")
    MemorySize perPlan();

    /** Uploads one process receives at a time, each in memory. */
    @WithDefault("4")
    @Positive
    int uploads();

    /** How long one upload may take: the largest file at 35 kB a second, which is a bad network. */
    @WithDefault("5m")
    @DurationMin(millis = 1)
    Duration patience();

    /** How long a file stays that no plan came to name: whoever sent it has had time to send it again. */
    @WithDefault("24h")
    @DurationMin
    Duration orphans();

    /** Orphans only take room: nobody waits for this. */
    @WithDefault("1h")
    @DurationMin(millis = 1)
    Duration sweepEvery();
}
