package dev.headroom.actionplan.guest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of what guests may do and of what is kept for them. */
@ConfigMapping(prefix = "headroom.guests")
interface GuestConfig {

    /** How long a browser is known after the guest last looked: a working day. The link lets them in again. */
    @WithDefault("12h")
    @DurationMin(millis = 1)
    Duration session();

    /** How long a mailed code is good: mail may take some minutes. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration code();

    /** Wrong codes before a new one is needed: 5 of a million guesses. */
    @WithDefault("5")
    @Positive
    int codeTries();

    /**
     * Wrong codes before an invitation asks for none any more and has to be made again: five an hour for half a year
     * would be a chance of one in ten, and fifty in all are one in 20,000.
     */
    @WithDefault("50")
    @Positive
    int wrongCodes();

    /** Codes mailed to one guest within an hour, so that tries can't be bought with new codes. */
    @WithDefault("5")
    @Positive
    int codesPerHour();

    /** Invitations of one plan: its participants, each some times. */
    @WithDefault("300")
    @Positive
    int invitationsPerPlan();

    /** Open pages of one guest that are told of changes; the oldest is told no more. */
    @WithDefault("5")
    @Positive
    int streamsPerGuest();

    /** Open pages one process tells of changes; further ones are told to reload by hand. */
    @WithDefault("1000")
    @Positive
    int streams();

    /** How often an open page hears that it is still connected; proxies close what is silent for a minute. */
    @WithDefault("25s")
    @DurationMin(millis = 1)
    Duration heartbeat();
}
