package dev.headroom.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Fiscal years begin on the first of a month, twelve months long. */
class FiscalYearTest {

    @Test
    void dayBeforeTheStartMonthIsInTheYearThatBeganLastYear() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 6, 30), 7))
                .isEqualTo(new FiscalYear(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void firstDayBelongsToTheYearItBegins() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 7, 1), 7))
                .isEqualTo(new FiscalYear(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));
    }

    @Test
    void yearThatEndsInFebruaryKnowsLeapYears() {
        assertThat(FiscalYear.of(LocalDate.of(2027, 3, 1), 3).to()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void calendarYearIsOneToo() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new FiscalYear(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }
}
