package dev.headroom.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Dates as words. */
class PageDatesTest {

    @Test
    void dayIsWrittenSoThatNobodyTakesItForAnother() {
        assertThat(PageDates.day(LocalDate.of(2026, 5, 12))).isEqualTo("Tue 12 May 2026");
    }

    @Test
    void timeIsTheReadersOwn() {
        assertThat(PageDates.time(OffsetDateTime.parse("2026-05-12T22:30:00Z"), ZoneId.of("Australia/Sydney")))
                .isEqualTo("Wed 13 May 2026, 08:30");
    }

    @Test
    void datesInASentenceBecomeWordsAndWhatIsNoDateStays() {
        assertThat(PageDates.inWords("Bea proposed 2026-05-12 instead of 2026-02-31."))
                .isEqualTo("Bea proposed Tue 12 May 2026 instead of 2026-02-31.");
    }
}
