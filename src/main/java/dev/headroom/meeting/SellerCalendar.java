package dev.headroom.meeting;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.time.Holidays;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * On which days the seller's people work: the week and the public holidays that the operator set for follow-ups.
 * Holidays are read from files, so that is done while the service starts and nobody waits for it.
 */
@Startup
@Singleton
public class SellerCalendar {

    private final Set<DayOfWeek> week;
    private final Holidays holidays;

    SellerCalendar(
            @ConfigProperty(name = "headroom.followup.week", defaultValue = "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
                    Set<DayOfWeek> week,
            @ConfigProperty(name = "headroom.followup.country") Optional<String> country,
            @ConfigProperty(name = "headroom.followup.subdivision") Optional<String> subdivision) {
        this.week = Set.copyOf(week);
        this.holidays =
                country.map(code -> holidays(code, subdivision.orElse(null))).orElse(Holidays.NONE);
    }

    private static Holidays holidays(String country, @Nullable String subdivision) {
        try {
            return Holidays.of(country, subdivision);
        } catch (BadInput unknown) {
            throw new IllegalStateException(
                    "headroom.followup.country or headroom.followup.subdivision: " + unknown.getMessage(), unknown);
        }
    }

    public boolean isWorkday(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }
}
