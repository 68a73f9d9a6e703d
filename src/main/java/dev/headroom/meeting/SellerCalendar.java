package dev.headroom.meeting;

import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.time.Holidays;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

    @Inject
    SellerCalendar(WorkingDaysConfig config) {
        this(config.week(), config.country(), config.subdivision());
    }

    SellerCalendar(Set<DayOfWeek> week, Optional<String> country, Optional<String> subdivision) {
        if (week.isEmpty()) {
            throw new ConfigurationException("HEADROOM_FOLLOWUP_WEEK (headroom.followup.week) names no working day.");
        }
        this.week = Set.copyOf(week);
        this.holidays =
                country.map(code -> holidays(code, subdivision.orElse(null))).orElse(Holidays.NONE);
    }

    private static Holidays holidays(String country, @Nullable String subdivision) {
        try {
            return Holidays.of(country, subdivision);
        } catch (BadInput unknown) {
            throw new ConfigurationException(
                    "HEADROOM_FOLLOWUP_COUNTRY (headroom.followup.country) or HEADROOM_FOLLOWUP_SUBDIVISION is wrong. "
                            + unknown.getMessage(),
                    unknown);
        }
    }

    public boolean isWorkday(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }
}
