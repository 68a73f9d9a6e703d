package dev.headroom.accountplan.measure;

import static dev.headroom.accountplan.Samples.day;
import static dev.headroom.accountplan.Samples.decimal;
import static dev.headroom.accountplan.Samples.id;
import static dev.headroom.accountplan.Samples.on;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.accountplan.MeasureClaim;
import dev.headroom.accountplan.PlanMeasure;
import dev.headroom.platform.money.Decimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a measure is, how far it should be, and where it lands. From 2026-01-01 to 2026-12-31 are 364 days. */
class MeasureReadingTest {

    private static final LocalDate HALF_WAY = day("2026-07-02");

    private static PlanMeasure measure(
            @Nullable String baseline, @Nullable String target, @Nullable MeasureClaim claim) {
        return new PlanMeasure(
                id(1),
                "WALLET_SHARE",
                null,
                null,
                baseline == null ? null : decimal(baseline),
                day("2026-01-01"),
                target == null ? null : decimal(target),
                day("2026-12-31"),
                claim,
                on("2026-01-01"));
    }

    private static MeasureReading reading(String baseline, String target, @Nullable String current, LocalDate asOf) {
        return MeasureReading.of(
                measure(baseline, target, null),
                List.of(),
                current == null ? null : new BigDecimal(current),
                asOf,
                true);
    }

    /** (0.14 − 0.10) / (0.20 − 0.10) = 0.4; 182 of 364 days = 0.5; 0.04 in half the time is 0.08 in all: 0.18. */
    @Test
    void halfTheTimeForFourTenthsOfTheWayLandsAtEight() {
        MeasureReading reading = reading("0.10", "0.20", "0.14", HALF_WAY);
        assertThat(reading.progress()).isCloseTo(0.4, within(1e-12));
        assertThat(reading.expected()).isCloseTo(0.5, within(1e-12));
        assertThat(reading.landing()).isEqualTo(decimal("0.18"));
        assertThat(reading.status()).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(reading.attainment()).isCloseTo(0.8, within(1e-12));
        assertThat(reading.sentence()).isEqualTo("0.14 of 0.2 wanted by 2026-12-31; the trend lands at 0.18.");
    }

    /** Half of the time gone: 0.145 lands at 0.19, nine tenths of the way; 0.13 at 0.16, six; 0.1299 at 0.1598. */
    @Test
    void statusFollowsTheLanding() {
        assertThat(reading("0.10", "0.20", "0.145", HALF_WAY).status()).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(reading("0.10", "0.20", "0.1449", HALF_WAY).status()).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(reading("0.10", "0.20", "0.13", HALF_WAY).status()).isEqualTo(MeasureStatus.AT_RISK);
        assertThat(reading("0.10", "0.20", "0.1299", HALF_WAY).status()).isEqualTo(MeasureStatus.OFF_TRACK);
        assertThat(reading("0.10", "0.20", "0.20", HALF_WAY).status()).isEqualTo(MeasureStatus.REACHED);
        assertThat(reading("0.10", "0.20", "0.19", day("2027-01-01")).status()).isEqualTo(MeasureStatus.OFF_TRACK);
    }

    /** From 20 days of slip to 10: at 14, six of ten are done in half the time, and it lands at 8. */
    @Test
    void measureMayFall() {
        MeasureReading reading = reading("20", "10", "14", HALF_WAY);
        assertThat(reading.progress()).isCloseTo(0.6, within(1e-12));
        assertThat(reading.landing()).isEqualTo(decimal("8"));
        assertThat(reading.status()).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(reading.attainment()).isEqualTo(1.0);
    }

    @Test
    void wrongWayIsBelowZeroAndAttainsNothing() {
        MeasureReading reading = reading("0.10", "0.20", "0.08", HALF_WAY);
        assertThat(reading.progress()).isCloseTo(-0.2, within(1e-12));
        assertThat(reading.attainment()).isEqualTo(0.0);
        assertThat(reading.status()).isEqualTo(MeasureStatus.OFF_TRACK);
    }

    /**
     * Points on days 0, 91 and 182: 0.10, 0.12, 0.18. Mean day 91, mean value 0.4/3. Slope = (91 × 0.08) / (2 × 91²) =
     * 0.04/91. On day 364, 273 days past the mean: 0.4/3 + 273 × 0.04/91 = 0.13333 + 0.12 = 0.2533.
     */
    @Test
    void trendIsTheLineOfLeastSquaresThroughAllReadings() {
        MeasureReading reading = MeasureReading.of(
                measure("0.10", "0.20", null),
                List.of(
                        new MeasurePoint(day("2026-04-02"), new BigDecimal("0.12")),
                        new MeasurePoint(day("2025-06-01"), new BigDecimal("0.90")),
                        new MeasurePoint(day("2026-08-01"), new BigDecimal("0.90"))),
                new BigDecimal("0.18"),
                HALF_WAY,
                true);
        assertThat(reading.landing()).isEqualTo(decimal("0.2533"));
    }

    @Test
    void onTheDueDateItLandsWhereItIs() {
        assertThat(reading("0.10", "0.20", "0.17", day("2026-12-31")).landing()).isEqualTo(decimal("0.17"));
    }

    @Test
    void whatIsToBeHeldIsReachedWhileItIsAsGood() {
        assertThat(reading("0.20", "0.20", "0.21", HALF_WAY).status()).isEqualTo(MeasureStatus.REACHED);
        assertThat(reading("0.20", "0.20", "0.19", HALF_WAY).status()).isEqualTo(MeasureStatus.OFF_TRACK);
        MeasureReading lower =
                MeasureReading.of(measure("20", "20", null), List.of(), new BigDecimal("19"), HALF_WAY, false);
        assertThat(lower.status()).isEqualTo(MeasureStatus.REACHED);
    }

    @Test
    void unknownIsUnknownAndNeverZero() {
        MeasureReading unread = reading("0.10", "0.20", null, HALF_WAY);
        assertThat(unread.status()).isEqualTo(MeasureStatus.UNKNOWN);
        assertThat(unread.current()).isNull();
        assertThat(unread.progress()).isNull();
        assertThat(unread.attainment()).isNull();
        MeasureReading without =
                MeasureReading.of(measure(null, "0.20", null), List.of(), new BigDecimal("0.14"), HALF_WAY, true);
        assertThat(without.status()).isEqualTo(MeasureStatus.UNKNOWN);
        assertThat(without.current()).isEqualTo(decimal("0.14"));
        MeasureReading early = reading("0.10", "0.20", "0.10", day("2026-01-01"));
        assertThat(early.status()).isEqualTo(MeasureStatus.UNKNOWN);
        assertThat(early.sentence()).contains("too early");
    }

    @Test
    void claimStandsBesideAndChangesNothing() {
        var claim = new MeasureClaim(
                decimal("0.20"),
                "Signed, not invoiced.",
                "rep@example.org",
                on("2026-07-01").at());
        MeasureReading claimed =
                MeasureReading.of(measure("0.10", "0.20", claim), List.of(), new BigDecimal("0.14"), HALF_WAY, true);
        MeasureReading plain = reading("0.10", "0.20", "0.14", HALF_WAY);
        assertThat(claimed.claim()).isEqualTo(claim);
        assertThat(claimed.current()).isEqualTo(plain.current());
        assertThat(claimed.status()).isEqualTo(plain.status());
    }

    /** With the baseline and one reading, the landing tells the same as progress over expected. */
    @Property
    void twoPointsLandWhereProgressOverExpectedSays(
            @ForAll @IntRange(min = 1, max = 363) int days, @ForAll @IntRange(min = -500, max = 999) int thousandths) {
        BigDecimal current = BigDecimal.valueOf(thousandths, 3);
        MeasureReading reading =
                reading("0", "1", current.toPlainString(), day("2026-01-01").plusDays(days));
        Decimal landing = reading.landing();
        assertThat(landing).isNotNull();
        assertThat(landing.value().doubleValue())
                .isCloseTo(requireNonNull(reading.progress()) / requireNonNull(reading.expected()), within(0.00006));
        assertThat(reading.attainment()).isBetween(0.0, 1.0);
    }

    @Property
    void betterIsNeverWorse(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = -500, max = 1500) int thousandths,
            @ForAll @IntRange(min = 0, max = 500) int more) {
        LocalDate asOf = day("2026-01-01").plusDays(days);
        MeasureReading worse =
                reading("0", "1", BigDecimal.valueOf(thousandths, 3).toPlainString(), asOf);
        MeasureReading better =
                reading("0", "1", BigDecimal.valueOf(thousandths + more, 3).toPlainString(), asOf);
        assertThat(better.attainment()).isGreaterThanOrEqualTo(worse.attainment());
        assertThat(better.status()).isLessThanOrEqualTo(worse.status());
    }
}
