package dev.headroom.account.bullhorn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The Bullhorn that is imported from. Its addresses are the operator's alone: whoever could name another one would be
 * sent the password.
 */
@ConfigMapping(prefix = "headroom.bullhorn")
interface BullhornConfig {

    /** Whose Bullhorn it is; no other organization may read from it. */
    Optional<UUID> organization();

    Optional<String> clientId();

    Optional<String> clientSecret();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("https://auth.bullhornstaffing.com/oauth")
    String oauthUrl();

    @WithDefault("https://rest.bullhornstaffing.com/rest-services/login")
    String loginUrl();

    /** Bullhorn keeps days as moments at which they begin in the time zone of the agency. */
    @WithDefault("America/New_York")
    ZoneId zone();

    /** Placements of other states were never billed. Agencies name the states themselves. */
    @WithDefault("Approved,Active,Completed,Terminated")
    Set<String> billedStates();

    /** Records in one answer; Bullhorn sends at most 500. */
    @WithDefault("500")
    @Positive
    int page();

    /** Records of one kind in one import, which are held in memory; more is not one customer. */
    @WithDefault("20000")
    @Positive
    int mostRecords();

    /** How long to wait when Bullhorn asks for patience (429), as its documentation advises. */
    @WithDefault("1s")
    @DurationMin
    Duration pause();

    /** How often in a row to wait before giving up. */
    @WithDefault("30")
    @PositiveOrZero
    int mostPauses();

    /** For one answer. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration deadline();
}
