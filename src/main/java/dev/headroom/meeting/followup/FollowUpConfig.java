package dev.headroom.meeting.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator sets of follow-ups: the seller's working hours and how fast a recap has to be. */
@ConfigMapping(prefix = "headroom.followup")
interface FollowUpConfig {

    /** The zone of the seller's working hours; without it the zone that each meeting was planned in. */
    Optional<String> zone();

    /** When the working day begins: what arrives earlier counts from then. */
    @WithDefault("09:00")
    LocalTime opens();

    /** When the working day ends, and with it the time for what is due on it. */
    @WithDefault("18:00")
    LocalTime closes();

    /** How soon after its transcript a draft has to be there: while the rep still remembers the meeting. */
    @WithDefault("15m")
    @DurationMin
    Duration draftWithin();

    /** The working time a rep has at least to read and send: a recap of a call at 17:55 is due on the next day. */
    @WithDefault("1h")
    @DurationMin
    Duration atLeast();

    /** After so much time of working days an unsent recap is a breach: the customer has written their own by then. */
    @WithDefault("24h")
    @DurationMin
    Duration breachAfter();

    /** How long a recap that could not be sent is still of use: after a week the customer knows it by other ways. */
    @WithDefault("7d")
    @DurationMin(millis = 1)
    Duration usefulFor();

    /** How often each process looks for recaps whose mails a dead process left, or {@code off}. */
    @WithDefault("1m")
    String sweepEvery();
}
