package dev.headroom.accountplan.reminder;

import static dev.headroom.accountplan.Samples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accountplan.AccountPlan;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a missed review is reminded of, how often, and that it is the same mail whoever writes it. */
class ReviewReminderTest {

    private static final AccountPlan PLAN = draft();
    private static final LocalDate DUE = PLAN.reviewDueOn();

    private static Optional<ReviewReminder> daysAfter(int days) {
        return ReviewReminder.of(PLAN, DUE.plusDays(days), 7, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 1", "8, 2", "14, 2", "15, 3", "22, 4", "28, 4"})
    void eachWeekHasOneReminder(int days, long number) {
        assertThat(daysAfter(days)).map(ReviewReminder::number).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "29", "400"})
    void nothingIsSaidBeforeItIsMissedNorForEver(int days) {
        assertThat(daysAfter(days)).isEmpty();
    }

    @Test
    void theKeyIsOfTheReviewAndTheWeekAndNotOfTheDay() {
        assertThat(daysAfter(1).orElseThrow().key())
                .isEqualTo(daysAfter(7).orElseThrow().key())
                .isNotEqualTo(daysAfter(8).orElseThrow().key());
        assertThat(daysAfter(1).orElseThrow().ago()).isEqualTo("yesterday");
    }
}
