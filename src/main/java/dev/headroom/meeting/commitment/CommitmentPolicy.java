package dev.headroom.meeting.commitment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** From when what is owed counts as broken, and which day it is. */
@Singleton
class CommitmentPolicy {

    static final int BROKEN_AFTER_WORKDAYS = 10;
    private static final int MOST_WORKDAYS = 260;

    private final int brokenAfterWorkdays;
    private final Clock clock;

    CommitmentPolicy(CommitmentConfig config, Clock clock) {
        this.brokenAfterWorkdays = config.brokenAfterWorkdays().orElse(BROKEN_AFTER_WORKDAYS);
        if (brokenAfterWorkdays < 0 || brokenAfterWorkdays > MOST_WORKDAYS) {
            throw new IllegalStateException("headroom.commitments.broken-after-workdays is " + brokenAfterWorkdays
                    + ": set 0 to " + MOST_WORKDAYS + " working days, or leave it out.");
        }
        this.clock = clock;
    }

    int brokenAfterWorkdays() {
        return brokenAfterWorkdays;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CommitmentStanding standing(Commitment commitment, LocalDate asOf) {
        return commitment.standing(asOf, brokenAfterWorkdays);
    }

    /** What was due before this day and is not done is broken on the other one. */
    LocalDate brokenBefore(LocalDate asOf) {
        return brokenBefore(asOf, brokenAfterWorkdays);
    }

    static LocalDate brokenBefore(LocalDate asOf, int brokenAfterWorkdays) {
        LocalDate due = asOf;
        while (!asOf.isAfter(CommitmentLife.lastLateDay(due.minusDays(1), brokenAfterWorkdays))) {
            due = due.minusDays(1);
        }
        return due;
    }
}
