package dev.headroom.actionplan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.actionplan.schedule.WorkCalendar;
import dev.headroom.platform.time.Holidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When digests are due, where clocks and calendars jump too. */
class DigestSlotTest {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final Duration SWEEP = Duration.ofMinutes(15);
    private static final WorkCalendar WEEK = WorkCalendar.of(WorkCalendar.MONDAY_TO_FRIDAY, Holidays.NONE, List.of());
    private static final WorkCalendar EVERY_DAY =
            WorkCalendar.of(Set.copyOf(EnumSet.allOf(DayOfWeek.class)), Holidays.NONE, List.of());

    @Test
    void isDueAtSevenInTheReadersZoneAndNotBefore() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");

        List<DigestSlot> slots = sweeps("2026-04-14T00:00:00Z", "2026-04-15T00:00:00Z", sydney, SEVEN, WEEK);

        assertThat(slots).singleElement().satisfies(slot -> {
            assertThat(slot.day()).isEqualTo("2026-04-15");
            assertThat(slot.at()).isEqualTo("2026-04-14T21:00:00Z");
            assertThat(slot.since()).isEqualTo("2026-04-13T21:00:00Z");
        });
    }

    @Test
    void weekendsHaveNoneAndMondayReachesBackToFriday() {
        List<DigestSlot> slots = sweeps("2026-04-10T07:00:00Z", "2026-04-13T08:00:00Z", ZoneId.of("UTC"), SEVEN, WEEK);

        assertThat(slots).singleElement().satisfies(slot -> {
            assertThat(slot.day()).isEqualTo("2026-04-13");
            assertThat(slot.since()).isEqualTo("2026-04-10T07:00:00Z");
        });
    }

    /** Springs forward, falls back, at midnight and at the digest's very minute, and skips or repeats a whole day. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 07:00",
        "America/New_York, 2027-03-14, 02:30",
        "America/New_York, 2027-11-07, 01:30",
        "America/Sao_Paulo, 2018-11-04, 00:00",
        "Australia/Lord_Howe, 2026-10-04, 02:15",
        "America/Scoresbysund, 2024-03-31, 23:45",
        "Pacific/Apia, 2011-12-30, 07:00",
        "Pacific/Kwajalein, 1993-08-21, 07:00",
        "Asia/Kathmandu, 2026-04-15, 07:00",
    })
    void everyDayThatIsThereHasExactlyOne(String zoneId, LocalDate jump, LocalTime time) {
        ZoneId zone = ZoneId.of(zoneId);
        LocalDate first = jump.minusDays(2);
        LocalDate last = jump.plusDays(3);
        Instant from = first.atTime(time).atZone(zone).toInstant().minusSeconds(60);
        Instant until = last.atTime(time).atZone(zone).toInstant().minusSeconds(60);
        List<LocalDate> there = first.datesUntil(last)
                .filter(day -> day.atStartOfDay(zone).toLocalDate().equals(day))
                .toList();

        List<DigestSlot> slots = sweeps(from.toString(), until.toString(), zone, time, EVERY_DAY);

        assertThat(slots).extracting(DigestSlot::day).containsExactlyElementsOf(there);
        for (int index = 1; index < slots.size(); index++) {
            assertThat(slots.get(index).since())
                    .as("nothing is told twice or never")
                    .isEqualTo(slots.get(index - 1).at());
        }
    }

    @Test
    void sevenInTheMorningStaysSevenOverTheChangeOfClocks() {
        ZoneId newYork = ZoneId.of("America/New_York");

        List<DigestSlot> slots = sweeps("2027-03-12T00:00:00Z", "2027-03-16T00:00:00Z", newYork, SEVEN, EVERY_DAY);

        assertThat(slots)
                .extracting(slot -> slot.at().toString())
                .containsExactly(
                        "2027-03-12T12:00:00Z", "2027-03-13T12:00:00Z", "2027-03-14T11:00:00Z", "2027-03-15T11:00:00Z");
    }

    @Test
    void aSweepAfterAnOutageFindsTheMorningItMissed() {
        Instant noon = Instant.parse("2026-04-14T12:00:00Z");

        var found = DigestSlot.within(noon.minus(Duration.ofHours(6)), noon, ZoneId.of("UTC"), SEVEN, WEEK);
        var tooLate = DigestSlot.within(noon.minus(Duration.ofHours(4)), noon, ZoneId.of("UTC"), SEVEN, WEEK);

        assertThat(found).map(DigestSlot::at).contains(Instant.parse("2026-04-14T07:00:00Z"));
        assertThat(tooLate).isEmpty();
    }

    /** What sweeps every quarter of an hour find, each going on where the one before ended. */
    private static List<DigestSlot> sweeps(
            String from, String until, ZoneId zone, LocalTime time, WorkCalendar calendar) {
        List<DigestSlot> found = new ArrayList<>();
        Instant end = Instant.parse(until);
        for (Instant at = Instant.parse(from); at.isBefore(end); at = at.plus(SWEEP)) {
            DigestSlot.within(at, at.plus(SWEEP), zone, time, calendar).ifPresent(found::add);
        }
        return found;
    }
}
