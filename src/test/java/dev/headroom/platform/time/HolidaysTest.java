package dev.headroom.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.platform.errors.BadInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of public holidays. */
class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "AU, ACT, 2027-01-26", // Australia Day
        "AU, ACT, 2027-03-08", // Canberra Day, of the territory alone
        "AU, ACT, 2027-03-26", // Good Friday
        "AU, ACT, 2027-03-29", // Easter Monday
        "AU, ACT, 2026-04-27", // ANZAC Day of 25 April, a Saturday, moved to Monday
        "AU, ACT, 2027-05-31", // Reconciliation Day
        "US, , 2027-01-18", // Martin Luther King Jr. Day
        "US, , 2026-07-03", // Independence Day of 4 July, a Saturday, observed on Friday
        "US, , 2027-07-05", // and of a Sunday, observed on Monday
        "US, , 2026-11-26", // Thanksgiving
        "US, , 2027-12-31", // New Year's Day of 2028, a Saturday, observed in the year before
        "DE, BY, 2027-01-06", // Epiphany
    })
    void publicHolidaysAreKnown(String country, String subdivision, LocalDate day) {
        assertThat(Holidays.of(country, subdivision).isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AU, , 2027-03-08", // Canberra Day is not kept in all of Australia
        "AU, NSW, 2027-03-08",
        "US, , 2027-03-26", // Good Friday is not a federal holiday
        "US, , 2027-03-09",
        "DE, , 2027-01-06",
    })
    void otherDaysAreNone(String country, String subdivision, LocalDate day) {
        assertThat(Holidays.of(country, subdivision).isHoliday(day)).isFalse();
    }

    @Test
    void aCountryIsLoadedOnce() {
        Holidays first = Holidays.of("au", "act");

        assertThat(Holidays.of(" AU", "ACT")).isSameAs(first);
    }

    @Test
    void anUnknownCountryIsRefusedNamingTheKnownOnes() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Holidays.of("QQ", null))
                .withMessageContaining("QQ")
                .withMessageContaining("AT, AU, AW")
                .satisfies(refusal -> assertThat(refusal.field()).containsExactly("country"));
    }

    @Test
    void anUnknownPartIsRefusedNamingTheKnownOnes() {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Holidays.of("AU", "XX"))
                .withMessageContaining("ACT, NSW, NT, QLD, SA, TAS, VIC, WA")
                .satisfies(refusal -> assertThat(refusal.field()).containsExactly("subdivision"));
    }

    @Test
    void countriesAreListedWithoutStockExchanges() {
        List<String> known = Holidays.countries();

        assertThat(known)
                .contains("AU", "US", "DE", "IN")
                .doesNotContain("NYSE", "TARGET", "LME")
                .isSorted();
        assertThat(Arrays.asList(Locale.getISOCountries()))
                .containsAll(known.stream().filter(code -> !code.equals("XK")).toList());
        assertThat(Holidays.subdivisions("AU")).contains("ACT").isSorted();
    }
}
