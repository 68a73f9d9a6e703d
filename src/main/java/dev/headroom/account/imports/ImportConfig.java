package dev.headroom.account.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of imports. */
@ConfigMapping(prefix = "headroom.import")
interface ImportConfig {

    /** The largest file. It is kept in PostgreSQL until its rows are stored, so the disk must have room for it. */
    @WithDefault("512M")
    MemorySize largestFile();

    /** The longest row. Protects the memory from one unclosed quote; real rows have a few hundred bytes. */
    @WithDefault("64K")
    MemorySize longestRow();

    /** The largest mapping: room for some thousand spellings of vendors. It is held in memory. */
    @WithDefault("256K")
    MemorySize largestMapping();

    /** How much of a file one transaction stores: some thousand rows, well within the statement timeout. */
    @WithDefault("256K")
    MemorySize piece();

    /** Rejections kept to be read for each import; beyond, they are only counted. Nobody mends more by hand. */
    @WithDefault("10000")
    @PositiveOrZero
    int keptRejections();

    /**
     * How many units an account may have before imports add no more; rows beyond are rejected. Fifty offerings for
     * each fit into one map (50,000 cells), and a column that holds something else, such as a number, shows here.
     */
    @WithDefault("1000")
    @Positive
    int mostUnits();

    /** Imports one process runs at a time. Each keeps one connection and one worker thread busy. */
    @WithDefault("2")
    @Positive
    int parallel();

    /** How often each process looks for imports that nobody works on. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration sweepEvery();

    /** An import without a sign of life for so long is taken over: its process died. A piece takes about a second. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration resumeAfter();

    /** An upload that delivered nothing for so long is given up. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration abandonAfter();
}
