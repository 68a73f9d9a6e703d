package dev.headroom.meeting.followup.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.extraction.date.WorkingDays;
import dev.headroom.platform.time.Holidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a recap has to be out, in the working hours of Canberra. */
class SlaPolicyTest {

    private static final ZoneId CANBERRA = ZoneId.of("Australia/Sydney");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Holidays HOLIDAYS = Holidays.of("AU", "ACT");
    private static final WorkingDays DAYS =
            new WorkingDays(day -> WEEK.contains(day.getDayOfWeek()) && !HOLIDAYS.isHoliday(day));

    private static final SlaPolicy POLICY = new SlaPolicy(
            new BusinessHours(CANBERRA, LocalTime.of(9, 0), LocalTime.of(18, 0), DAYS),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(24));

    @ParameterizedTest(name = "from {0} it is to be sent by {1} and a breach at {2}")
    @CsvSource({
        // A Tuesday morning: the same day, and a breach after 24 hours.
        "2026-11-24T10:00, 2026-11-24T18:00, 2026-11-25T10:00",
        // Exactly one working hour is enough.
        "2026-11-24T17:00, 2026-11-24T18:00, 2026-11-25T17:00",
        // Less is not: the next business day, and no breach before that.
        "2026-11-24T17:01, 2026-11-25T18:00, 2026-11-25T18:00",
        // Late in the evening, and before the day begins.
        "2026-11-24T22:00, 2026-11-25T18:00, 2026-11-25T22:00",
        "2026-11-24T06:00, 2026-11-24T18:00, 2026-11-25T06:00",
        // A Friday's breach comes on Monday.
        "2026-11-27T10:00, 2026-11-27T18:00, 2026-11-30T10:00",
        // What arrives on a Saturday waits for Monday.
        "2026-11-28T12:00, 2026-11-30T18:00, 2026-12-01T00:00",
        // Canberra Day 2027, a Monday, is nobody's working day there.
        "2027-03-05T17:30, 2027-03-09T18:00, 2027-03-09T18:00",
        // The clocks go forward on a Sunday, and the Monday is Labour Day.
        "2026-10-02T12:00, 2026-10-02T18:00, 2026-10-06T12:00",
    })
    void itIsDueOnTheBusinessDayAndABreachADayLater(LocalDateTime from, LocalDateTime sendBy, LocalDateTime breachAt) {
        FollowUpSla sla = POLICY.of(there(from), there(from), null, there(from));

        assertThat(sla.sendBy()).isEqualTo(offset(sendBy));
        assertThat(sla.breachAt()).isEqualTo(offset(breachAt));
        assertThat(sla.zone()).isEqualTo("Australia/Sydney");
    }

    @ParameterizedTest(name = "sent {0}, asked {1}: {2}")
    @CsvSource({
        ", 2026-11-24T10:05, DUE",
        ", 2026-11-24T18:30, DUE",
        ", 2026-11-25T10:00, BREACHED",
        "2026-11-24T18:00, 2026-12-01T10:00, ON_TIME",
        "2026-11-24T18:01, 2026-12-01T10:00, LATE",
        "2026-11-25T10:00, 2026-12-01T10:00, BREACHED",
    })
    void theStatusIsToldByTheInstants(@Nullable LocalDateTime sent, LocalDateTime now, SlaStatus status) {
        Instant from = there(LocalDateTime.of(2026, 11, 24, 10, 0));

        FollowUpSla sla = POLICY.of(from, from, sent == null ? null : there(sent), there(now));

        assertThat(sla.status()).isEqualTo(status);
    }

    @Test
    void aDraftHasAQuarterOfAnHourDayAndNight() {
        Instant from = there(LocalDateTime.of(2026, 11, 28, 23, 55));

        assertThat(POLICY.of(from, from.plusSeconds(900), null, from).getDraftedInTime())
                .isTrue();
        assertThat(POLICY.of(from, from.plusSeconds(901), null, from).getDraftedInTime())
                .isFalse();
    }

    private static Instant there(LocalDateTime moment) {
        return moment.atZone(CANBERRA).toInstant();
    }

    private static OffsetDateTime offset(LocalDateTime moment) {
        return moment.atZone(CANBERRA).toOffsetDateTime();
    }
}
