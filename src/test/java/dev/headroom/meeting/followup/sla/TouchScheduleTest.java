package dev.headroom.meeting.followup.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.meeting.extraction.date.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When to be in touch in the two weeks after a meeting. */
class TouchScheduleTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static final BusinessHours HOURS =
            new BusinessHours(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0), WorkingDays.MONDAY_TO_FRIDAY);

    @Test
    void halfOfTheTouchesAskForNothing() {
        assertThat(words(null))
                .containsExactly(
                        "2026-11-27 USEFUL_WITHOUT_ASK",
                        "2026-12-01 OUR_PROMISES",
                        "2026-12-04 USEFUL_WITHOUT_ASK",
                        "2026-12-08 NEXT_STEP");
    }

    @Test
    void theNextStepIsMadeSureOfOnTheWorkingDayBefore() {
        assertThat(words(LocalDate.of(2026, 12, 7)))
                .contains("2026-12-04 NEXT_STEP")
                .hasSize(3);
        assertThat(words(LocalDate.of(2026, 12, 3)))
                .contains("2026-12-02 NEXT_STEP")
                .hasSize(4);
    }

    @Test
    void aNextStepFarOffIsMadeSureOfAfterTwoWeeks() {
        assertThat(words(LocalDate.of(2027, 2, 1))).endsWith("2026-12-08 NEXT_STEP");
    }

    @Test
    void aNextStepOnTheNextDayIsSeenToThen() {
        assertThat(words(LocalDate.of(2026, 11, 25))).startsWith("2026-11-25 NEXT_STEP");
    }

    @Test
    void aMeetingOnASaturdayCountsFromTheMondayAfter() {
        List<TouchDay> days = TouchSchedule.after(LocalDate.of(2026, 11, 28), null, HOURS);

        assertThat(days.get(0).on()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(days).allSatisfy(day -> assertThat(day.reason()).endsWith("."));
    }

    private static List<String> words(@Nullable LocalDate nextStep) {
        return TouchSchedule.after(TUESDAY, nextStep, HOURS).stream()
                .map(day -> day.on() + " " + day.purpose())
                .toList();
    }
}
