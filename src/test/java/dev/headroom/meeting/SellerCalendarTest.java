package dev.headroom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which days the seller's people work. */
class SellerCalendarTest {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Australia Day of 2026 is a Monday, and Canberra's day in March, too. */
    @Test
    void holidaysOfTheCountryAndItsPartAreNoWorkdays() {
        var calendar = new SellerCalendar(WEEK, Optional.of("AU"), Optional.of("ACT"));

        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 26))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 27))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 31))).isFalse();
    }

    @Test
    void withoutACountryOnlyTheWeekCounts() {
        var calendar = new SellerCalendar(EnumSet.of(DayOfWeek.SUNDAY), Optional.empty(), Optional.empty());

        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 25))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 26))).isFalse();
    }

    @Test
    void unknownCountryIsRefusedByItsSetting() {
        assertThatThrownBy(() -> new SellerCalendar(WEEK, Optional.of("XX"), Optional.empty()))
                .hasMessageContaining("headroom.followup.country")
                .hasMessageContaining("Known are");
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefused() {
        assertThatThrownBy(() -> new SellerCalendar(Set.of(), Optional.empty(), Optional.empty()))
                .hasMessageContaining("HEADROOM_FOLLOWUP_WEEK");
    }
}
