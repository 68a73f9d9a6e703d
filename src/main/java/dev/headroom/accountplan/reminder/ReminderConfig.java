package dev.headroom.accountplan.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an operator sets of reminders of missed reviews. */
@ConfigMapping(prefix = "headroom.review-reminders")
interface ReminderConfig {

    /** The days from one reminder of the same review to the next: a week is long enough to hold it. */
    @WithDefault("7")
    int everyDays();

    /** The most mails about one missed review: whom four did not move, a fifth will not. The roll-up still says it. */
    @WithDefault("4")
    int most();

    /** How often each process looks for missed reviews, or {@code off}; a mail goes out once however often it does. */
    @WithDefault("1h")
    String sweepEvery();

    /** Where a member reads an account plan in their own frontend, with its global id for {@code {plan}}. */
    Optional<String> planPage();
}
