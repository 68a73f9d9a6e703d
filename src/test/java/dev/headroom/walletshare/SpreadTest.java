package dev.headroom.walletshare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.platform.errors.BadInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Periods, and spreading an amount over their days without losing or inventing a cent. */
class SpreadTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** 100.00 over three days accrues 33.33, 66.67 and 100.00, so the middle day gets the odd cent. */
    @Test
    void oddCentFallsWhereTheRunningTotalRounds() {
        Spread spread = new Spread(new BigDecimal("100.00"), period("2025-01-01", "2025-01-03"), 2);
        assertThat(spread.into(period("2025-01-01", "2025-01-01"))).isEqualByComparingTo("33.33");
        assertThat(spread.into(period("2025-01-02", "2025-01-02"))).isEqualByComparingTo("33.34");
        assertThat(spread.into(period("2025-01-03", "2025-01-03"))).isEqualByComparingTo("33.33");
    }

    /** 2025-07-01 to 2026-06-30 has 365 days, 184 of them in 2025: 365,000 × 184 / 365 = 184,000. */
    @Test
    void financialYearFallsIntoTwoCalendarYears() {
        Spread spread = new Spread(new BigDecimal("365000"), period("2025-07-01", "2026-06-30"), 2);
        assertThat(spread.into(period("2025-01-01", "2025-12-31"))).isEqualByComparingTo("184000");
        assertThat(spread.into(period("2026-01-01", "2026-12-31"))).isEqualByComparingTo("181000");
    }

    @Test
    void periodsThatDontTouchGetNothing() {
        Spread spread = new Spread(new BigDecimal("365000"), period("2025-07-01", "2026-06-30"), 2);
        assertThat(spread.into(period("2024-07-01", "2025-06-30"))).isZero();
        assertThat(spread.into(period("2026-07-01", "2027-06-30"))).isZero();
    }

    /** Yen have no smaller unit: 100 over three days accrues 33, 67 and 100. */
    @Test
    void currencyWithoutDecimalsIsSpreadInWholeUnits() {
        Spread spread = new Spread(new BigDecimal("100"), period("2025-01-01", "2025-01-03"), 0);
        assertThat(spread.into(period("2025-01-02", "2025-01-02"))).isEqualTo(new BigDecimal("34"));
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> period("2025-01-02", "2025-01-01")).isInstanceOf(BadInput.class);
    }

    @Test
    void periodOfFiftyYearsIsTheLongest() {
        assertThat(period("2000-01-01", "2049-12-31").length()).isEqualTo(18_263);
        assertThatThrownBy(() -> period("2000-01-01", "2050-01-01")).isInstanceOf(BadInput.class);
    }

    @Test
    void overlapCountsBothEnds() {
        Period year = period("2025-01-01", "2025-12-31");
        assertThat(year.overlap(period("2025-12-31", "2026-12-31"))).isEqualTo(1);
        assertThat(year.overlap(period("2026-01-01", "2026-12-31"))).isZero();
        assertThat(year.overlap(year)).isEqualTo(365);
    }

    @Property
    void neighbouringPartsAddUpToThePartOfBoth(
            @ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 900) int length,
            @ForAll @IntRange(min = -400, max = 900) int from,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second) {
        Spread spread = new Spread(amount, new Period(START, START.plusDays(length - 1L)), 2);
        LocalDate begin = START.plusDays(from);
        LocalDate middle = begin.plusDays(first);
        LocalDate end = middle.plusDays(second - 1L);
        BigDecimal parts =
                spread.into(new Period(begin, middle.minusDays(1))).add(spread.into(new Period(middle, end)));
        assertThat(parts).isEqualByComparingTo(spread.into(new Period(begin, end)));
    }

    @Property
    void wholeContractGetsTheWholeAmount(
            @ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 1, max = 9_000) int length,
            @ForAll @IntRange(min = 0, max = 400) int before,
            @ForAll @IntRange(min = 0, max = 400) int after) {
        Period over = new Period(START, START.plusDays(length - 1L));
        Period wider = new Period(over.from().minusDays(before), over.to().plusDays(after));
        assertThat(new Spread(amount, over, 2).into(wider)).isEqualByComparingTo(amount);
    }
}
