package dev.headroom.meeting.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What standings are reckoned by. Today is another day in Sydney than in Chicago, so a reckoning of today takes each
 * commitment by the day it is where that was made; one of an earlier day takes that day everywhere. Pure.
 *
 * @param asOf the day, UTC
 * @param now the moment it is reckoned at
 */
record Reckoning(LocalDate asOf, Instant now, Patience patience) {

    static Reckoning today(Instant now, Patience patience) {
        return new Reckoning(LocalDate.ofInstant(now, ZoneOffset.UTC), now, patience);
    }

    /** The day it is for the commitment. */
    LocalDate day(Commitment commitment) {
        boolean today = asOf.equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return today ? LocalDate.ofInstant(now, commitment.origin().zoneId()) : asOf;
    }

    CommitmentStanding standing(Commitment commitment) {
        return commitment.standing(day(commitment), patience);
    }
}
