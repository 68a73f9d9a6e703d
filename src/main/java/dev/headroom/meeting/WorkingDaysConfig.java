package dev.headroom.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/** Which days the seller's people work: an operator sets them beside the hours of follow-ups. */
@ConfigMapping(prefix = "headroom.followup")
interface WorkingDaysConfig {

    /** The days of the working week. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> week();

    /** The country whose public holidays are kept, as ISO 3166 writes it, such as AU; none without it. */
    Optional<String> country();

    /** The part of the country with holidays of its own, such as ACT. */
    Optional<String> subdivision();
}
