package dev.headroom.actionplan.digest;

import dev.headroom.actionplan.schedule.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reader's digest of one working day. It tells what was so at its moment, whenever it is written, so that two
 * copies of the service and a late one write the same.
 *
 * @param day the reader's day, which tells their digests apart
 * @param since the moment of the digest before
 * @param at the moment it is due
 * @param zone the reader's
 */
record DigestSlot(LocalDate day, Instant since, Instant at, ZoneId zone) {

    /** The digest that is due after one moment and not after another, which are less than a day apart. */
    static Optional<DigestSlot> within(
            Instant from, Instant until, ZoneId zone, LocalTime time, WorkCalendar calendar) {
        LocalDate last = LocalDate.ofInstant(until, zone);
        return Stream.of(last, last.minusDays(1))
                .filter(day -> isThere(day, zone) && calendar.isWorkday(day))
                .map(day -> of(day, zone, time, calendar))
                .filter(slot -> slot.at.isAfter(from) && !slot.at.isAfter(until))
                .findFirst();
    }

    private static DigestSlot of(LocalDate day, ZoneId zone, LocalTime time, WorkCalendar calendar) {
        LocalDate before = calendar.plusWorkdays(day, -1);
        while (!isThere(before, zone)) {
            before = calendar.plusWorkdays(before, -1);
        }
        return new DigestSlot(day, moment(before, time, zone), moment(day, time, zone), zone);
    }

    /** Where clocks skip the time, it is later by what they skip; where they repeat it, the first one counts. */
    private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    /** Zones that moved across the date line skipped a whole day. */
    private static boolean isThere(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    /** Whether something happened between the digest before and this one. */
    boolean covers(Instant moment) {
        return moment.isAfter(since) && !moment.isAfter(at);
    }
}
