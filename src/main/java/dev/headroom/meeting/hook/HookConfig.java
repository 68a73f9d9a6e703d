package dev.headroom.meeting.hook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of what providers send and of what is fetched from them. */
@ConfigMapping(prefix = "headroom.hooks")
interface HookConfig {

    /** The largest event; one with a hundred recording files has some 60 kB. */
    @WithDefault("256K")
    MemorySize largestEvent();

    /** Events one process receives at a time, each in memory: whoever sends them is not known before they are read. */
    @WithDefault("200")
    @Positive
    int receiving();

    /** How long an event may take to arrive: providers send it in one go. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration patience();

    /** How long keeping an event may take. Zoom counts an answer after 3 s as none, and sends the event again. */
    @WithDefault("2500ms")
    @DurationMin(millis = 1)
    Duration answerWithin();

    /** How far a signed time may be from ours, either way: an event that was listened in on is of no use later. */
    @WithDefault("5m")
    @DurationMin
    Duration stale();

    /** Transcripts in one event; a meeting has one or two, in several languages a few. */
    @WithDefault("20")
    @Positive
    int mostFiles();

    /** Notifications in one request of Graph's, which bundles what comes at one time. */
    @WithDefault("1000")
    @Positive
    int mostNotifications();

    /** The hosts of Zoom that transcripts are fetched from, with all below them. */
    @WithDefault("zoom.us")
    List<String> zoomHosts();

    /** The hosts of Microsoft that are asked, with all below them. */
    @WithDefault("graph.microsoft.com,login.microsoftonline.com")
    List<String> graphHosts();

    /** The largest transcript that is fetched: ten times that of a whole day of talk. */
    @WithDefault("10M")
    MemorySize largestTranscript();

    /** How long one answer of a provider may take, redirects included. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration deadline();

    /** How often a provider may send us on. */
    @WithDefault("3")
    @PositiveOrZero
    int redirects();

    /**
     * The pauses between tries, give or take a fifth, so that what failed together does not come again together; one
     * more try than pauses is made, and then the event is given up until a person has it tried again. All of them
     * together are well within the 24 hours that Zoom's token for one transcript lives.
     */
    @WithDefault("30s,2m,10m,30m,2h,6h")
    List<@DurationMin Duration> backoff();

    /** After this, who works on an event is taken for dead, and another one does: longer than all answers may take. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration lease();

    /** Transcripts of one organization fetched in a row, so that a busy one does not keep the others waiting. */
    @WithDefault("50")
    @Positive
    int perRun();

    /** Transcripts one process fetches beside each other, each in memory meanwhile; 0 leaves all to other processes. */
    @WithDefault("2")
    @PositiveOrZero
    int parallel();

    /** How often each process looks for what is due; new events are worked on at once. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration sweepEvery();

    /** How often each process looks whether somebody asked Zoom today what it has, or {@code off}. */
    @WithDefault("1h")
    String catchUpEvery();

    /** How long Zoom's token for one transcript works; then it is forgotten here as well. */
    @WithDefault("24h")
    @DurationMin(millis = 1)
    Duration tokenLife();

    /** How long finished events are listed, and told from new ones. They name people, so not for ever. */
    @WithDefault("P30D")
    @DurationMin(millis = 1)
    Duration keep();

    /** How long events that wait for a person are kept, with the transcript if it was fetched. */
    @WithDefault("P90D")
    @DurationMin(millis = 1)
    Duration keepOpen();

    /** How long it is remembered which account a person said a recurring meeting was with: also of a yearly one. */
    @WithDefault("P400D")
    @DurationMin(millis = 1)
    Duration keepAssigned();
}
