package dev.headroom.actionplan.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator sets of calendar links and their feeds. */
@ConfigMapping(prefix = "headroom.calendar")
interface CalendarConfig {

    /**
     * Where a member reads a plan in the organization's own frontend, such as {@code https://app.example/plans/{plan}},
     * with the plan's global id for {@code {plan}}; entries of members' feeds link to it. Entries have no link without.
     */
    Optional<String> planPage();

    /**
     * The most entries of one feed; the ones due last are kept, and the calendar's description says how many are left
     * out. A thousand is a plan of the largest size, some 700 kB, which calendars fetch every few hours.
     */
    @WithDefault("1000")
    @Positive
    int mostEntries();

    /** The most plans one feed is made of, for the same reason; the newest are kept, and the description says so. */
    @WithDefault("200")
    @Positive
    int mostPlans();

    /**
     * How long what was dropped stays in a feed, as cancelled. Some calendars keep what merely vanishes; a month is
     * longer than any of them waits between two looks.
     */
    @WithDefault("30d")
    @DurationMin
    Duration keepCancelled();

    /** The most links one person may have at a time: one for each of their calendars, and no place to hoard them. */
    @WithDefault("20")
    @Positive
    int mostLinks();
}
