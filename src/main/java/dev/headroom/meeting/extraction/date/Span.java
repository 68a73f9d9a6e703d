package dev.headroom.meeting.extraction.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A week, month, quarter or year that was named, and the word after it. */
record Span(LocalDate first, LocalDate last, Granularity granularity, String name, int end) {

    private static final int EARLY_DAY = 10;
    private static final int MIDDLE_DAY = 15;

    /** The one that a day lies in, or the ones after it; null for a word that names none. */
    static @Nullable Span of(String name, LocalDate day, int later, int end) {
        return switch (name) {
            case "week" -> week(day, later, end);
            case "month" -> month(YearMonth.from(day).plusMonths(later), end);
            case "quarter" -> quarter(lastMonthOfQuarter(day).plusMonths(3L * later), end);
            case "year" -> year(day.getYear() + later, end);
            default -> null;
        };
    }

    /** Weeks begin on Monday; the working week's last day is the one that counts. */
    static Span week(LocalDate day, int later, int end) {
        LocalDate monday = day.with(DayOfWeek.MONDAY).plusWeeks(later);
        return new Span(monday, monday.with(DayOfWeek.FRIDAY), Granularity.WEEK, "week", end);
    }

    static Span month(YearMonth month, int end) {
        return new Span(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH, "month", end);
    }

    static Span quarter(YearMonth last, int end) {
        LocalDate first = last.minusMonths(2).atDay(1);
        return new Span(first, last.atEndOfMonth(), Granularity.QUARTER, "calendar quarter", end);
    }

    private static Span year(int year, int end) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.QUARTER, "year", end);
    }

    private static YearMonth lastMonthOfQuarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() + 2) / 3 * 3);
    }

    /** The day by which its beginning is over. */
    LocalDate early() {
        return switch (granularity) {
            case DAY, WEEK -> first.plusDays(1);
            case MONTH -> first.withDayOfMonth(EARLY_DAY);
            case QUARTER -> YearMonth.from(first).atEndOfMonth();
        };
    }

    LocalDate middle() {
        return switch (granularity) {
            case DAY, WEEK -> first.plusDays(2);
            case MONTH -> first.withDayOfMonth(MIDDLE_DAY);
            case QUARTER -> first.plusMonths(1).withDayOfMonth(MIDDLE_DAY);
        };
    }
}
