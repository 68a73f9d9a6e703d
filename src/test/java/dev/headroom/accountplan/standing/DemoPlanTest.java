package dev.headroom.accountplan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo is loaded on any day, those after the fiscal year's first among them. */
class DemoPlanTest {

    @Test
    void nothingIsMeasuredAfterThePlanWasBegun() {
        Stream.iterate(LocalDate.of(2027, 1, 1), day -> day.plusDays(1))
                .limit(800)
                .forEach(today -> assertThat(DemoPlan.measuredOn(today))
                        .as("loaded on %s", today)
                        .isBetween(today.minusDays(46).minusYears(1), today.minusDays(46)));
    }
}
