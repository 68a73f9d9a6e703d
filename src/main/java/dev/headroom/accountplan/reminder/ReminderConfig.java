package dev.headroom.accountplan.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** What an operator sets of reminders of missed reviews. */
@ConfigMapping(prefix = "headroom.review-reminders")
interface ReminderConfig {

    /**
     * The days from one reminder of the same review to the next, 1 to 30: a week is long enough to hold it. After more
     * than 30 it would be forgotten that a mail went out, and it would go out again.
     */
    @WithDefault("7")
    @Min(1)
    @Max(30)
    int everyDays();

    /** The most mails about one missed review: whom four did not move, a fifth will not. The roll-up still says it. */
    @WithDefault("4")
    @Min(1)
    int most();

    /** How often each process looks for missed reviews, or {@code off}; a mail goes out once however often it does. */
    @WithDefault("1h")
    String sweepEvery();

    /** Where a member reads an account plan in their own frontend, with its global id for {@code {plan}}. */
    Optional<String> planPage();
}
