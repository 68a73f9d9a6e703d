package dev.headroom.actionplan.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator sets of digests, and how far one sweep goes. */
@ConfigMapping(prefix = "headroom.digest")
interface DigestConfig {

    /** When a digest is due, in its reader's zone: before the day's work, so that it is there when they plan it. */
    @WithDefault("07:00")
    LocalTime at();

    /** Tasks are listed when they are due within so many working days of their owner's side: a week ahead. */
    @WithDefault("5")
    @PositiveOrZero
    int soonWorkdays();

    /**
     * The working days before a due date on which the date alone is a reason to write, besides the day the task comes
     * within {@link #soonWorkdays()}. In between nothing is new, and a mail that says so every day is soon read by
     * nobody. 0 is the day itself, or the last working day before it.
     */
    @WithDefault("3,1,0")
    Set<@PositiveOrZero Integer> remindWorkdays();

    /** How long a digest is of use: less than a day, so that nobody gets yesterday's beside today's. */
    @WithDefault("20h")
    @DurationMin(millis = 1)
    Duration usefulFor();

    /**
     * How late a digest is still written after the service was down, at most a day. After half a working day the next
     * morning's is the better one; standing things are in that, too.
     */
    @WithDefault("6h")
    @DurationMin
    Duration catchUp();

    /** How often each process looks for digests that are due, or {@code off}: zones differ by quarters of an hour. */
    @WithDefault("15m")
    String sweepEvery();

    /**
     * The most open plans of one organization read in a sweep, of each state, the oldest first: some minutes of work.
     * An organization with more is logged, because the digests of the newest plans are left out.
     */
    @WithDefault("10000")
    @Positive
    int plansPerSweep();

    /** The most lines of one section; how many are left out is said. More is a plan to open, not a mail to read. */
    @WithDefault("20")
    @Positive
    int linesPerSection();

    /** The most changes of a plan looked at for what the other side did; a busy plan has some dozens in a day. */
    @WithDefault("200")
    @Positive
    int changesPerPlan();

    /**
     * Where a member reads a plan in the organization's own frontend, with the plan's global id for {@code {plan}}; the
     * page that calendars link to when nothing else is said. Digests name no page without.
     */
    @WithDefault("${headroom.calendar.plan-page:}")
    Optional<String> planPage();
}
