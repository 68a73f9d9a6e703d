package dev.headroom.meeting.followup.sla;

import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.platform.errors.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the seller's people work: the hours of a day, the days of a week, their holidays. A promise made on a Friday
 * evening is not late on Saturday.
 */
public record BusinessHours(ZoneId zone, LocalTime opens, LocalTime closes, WorkingDays days) {

    public BusinessHours {
        if (!opens.isBefore(closes)) {
            throw new BadInput("The working day ends before it begins: set a later end.", "closes");
        }
    }

    private boolean isWorkday(LocalDate day) {
        return days.atOrAfter(day).equals(day);
    }

    /** The day it is there. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    /** So many working days after a day; the day itself, or the working day after it, for 0. */
    public LocalDate plusWorkdays(LocalDate day, int workdays) {
        return workdays == 0 ? days.atOrAfter(day) : days.plus(day, workdays);
    }

    /** The last working day before a day. */
    public LocalDate workdayBefore(LocalDate day) {
        return days.atOrBefore(day.minusDays(1));
    }

    /** When so much working time has gone by. */
    public Instant plusWorkingTime(Instant from, Duration time) {
        ZonedDateTime now = working(from.atZone(zone));
        Duration left = time;
        while (true) {
            Duration today = Duration.between(now.toInstant(), closing(now.toLocalDate()));
            if (left.compareTo(today) <= 0) {
                return now.toInstant().plus(left);
            }
            left = left.minus(today);
            now = opening(days.atOrAfter(now.toLocalDate().plusDays(1)));
        }
    }

    /** When so much time has gone by on a clock that runs day and night, but stands still on days nobody works. */
    public Instant plusTimeOfWorkdays(Instant from, Duration time) {
        ZonedDateTime now = from.atZone(zone);
        if (!isWorkday(now.toLocalDate())) {
            now = days.atOrAfter(now.toLocalDate()).atStartOfDay(zone);
        }
        Duration left = time;
        while (true) {
            ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(zone);
            Duration today = Duration.between(now, midnight);
            if (left.compareTo(today) < 0) {
                return now.toInstant().plus(left);
            }
            left = left.minus(today);
            now = days.atOrAfter(midnight.toLocalDate()).atStartOfDay(zone);
        }
    }

    /** The moment, or the next one somebody works at. */
    private ZonedDateTime working(ZonedDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (!isWorkday(day) || !moment.toLocalTime().isBefore(closes)) {
            return opening(days.atOrAfter(day.plusDays(1)));
        }
        return moment.toLocalTime().isBefore(opens) ? opening(day) : moment;
    }

    private ZonedDateTime opening(LocalDate day) {
        return day.atTime(opens).atZone(zone);
    }
}
