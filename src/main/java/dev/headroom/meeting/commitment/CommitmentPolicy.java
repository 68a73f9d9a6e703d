package dev.headroom.meeting.commitment;

import dev.headroom.meeting.SellerCalendar;
import dev.headroom.meeting.extraction.date.WorkingDays;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** From when what is owed counts as broken, and which day it is. */
@Singleton
class CommitmentPolicy {

    static final int BROKEN_AFTER_WORKDAYS = 10;

    private final Patience patience;
    private final Clock clock;

    CommitmentPolicy(CommitmentConfig config, SellerCalendar calendar, Clock clock) {
        this.patience = new Patience(
                new WorkingDays(calendar::isWorkday),
                config.brokenAfterWorkdays().orElse(BROKEN_AFTER_WORKDAYS));
        this.clock = clock;
    }

    Patience patience() {
        return patience;
    }

    /** The day it is, UTC. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** How things stand just now. */
    Reckoning now() {
        return Reckoning.today(clock.instant(), patience);
    }

    /** How things stand on a day, by its end; today, by now. */
    Reckoning on(LocalDate asOf) {
        return new Reckoning(asOf, clock.instant(), patience);
    }
}
