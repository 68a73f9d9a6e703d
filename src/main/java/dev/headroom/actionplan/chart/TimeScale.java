package dev.headroom.actionplan.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days across a width. A day has a width of its own, so that what begins and ends on one day is seen, and what is done
 * by the evening of a day ends at its right edge.
 */
record TimeScale(LocalDate first, LocalDate last, double left, double width) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final double TICK_WIDTH = 52;

    /** A line of the grid and what stands above it. */
    record Tick(double x, String label) {}

    /** The distances between lines, from close to far: months, but the first two, which are days. */
    private static final List<Period> STEPS = List.of(
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(2),
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(50),
            Period.ofYears(100),
            Period.ofYears(500),
            Period.ofYears(1000));

    private long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    double morning(LocalDate day) {
        return left + width * ChronoUnit.DAYS.between(first, day) / days();
    }

    double evening(LocalDate day) {
        return left + width * (ChronoUnit.DAYS.between(first, day) + 1) / days();
    }

    List<Tick> ticks() {
        long most = Math.max(2, (long) (width / TICK_WIDTH));
        Period step = STEPS.stream()
                .filter(candidate -> days() <= most * length(candidate))
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = start(step); !day.isAfter(last); day = day.plus(step)) {
            if (!day.isBefore(first)) {
                ticks.add(new Tick(morning(day), label(day, step, ticks.isEmpty())));
            }
            // Nothing may be counted beyond the last year that can be written.
            if (day.getYear() + Math.max(1, step.getYears()) > 9999) {
                break;
            }
        }
        return ticks;
    }

    private static long length(Period step) {
        return step.getDays() + 30L * step.getMonths() + 365L * step.getYears();
    }

    private LocalDate start(Period step) {
        if (step.getDays() > 0) {
            return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        if (step.getMonths() > 0) {
            int month = (first.getMonthValue() - 1) / step.getMonths() * step.getMonths() + 1;
            return LocalDate.of(first.getYear(), month, 1);
        }
        return LocalDate.of(first.getYear() / step.getYears() * step.getYears(), 1, 1);
    }

    private static String label(LocalDate day, Period step, boolean isFirst) {
        if (step.getDays() > 0) {
            return DAY.format(day);
        }
        if (step.getMonths() > 0) {
            return (isFirst || day.getMonthValue() == 1 ? MONTH_OF_YEAR : MONTH).format(day);
        }
        return Integer.toString(day.getYear());
    }
}
