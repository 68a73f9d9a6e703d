package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.chart.TimelineRow.State;
import dev.headroom.platform.svg.SvgWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws bars, diamonds and marks, each told from the others by its shape or hatching and not by its colour. */
record BarPainter(SvgWriter svg, double barHeight) {

    private static final double DIAMOND = 7;
    private static final double SHORTEST_BAR = 3;

    /** A bar; what is beyond the day it was agreed for is hatched. */
    void bar(TimelineRow row, TimeScale scale, LocalDate today, double middle) {
        double left = scale.morning(row.from());
        double right = Math.max(left + SHORTEST_BAR, scale.evening(row.to()));
        double late = lateFrom(row, scale, left, right);
        fill(row.state(), left, late, middle);
        if (row.state() == State.STARTED) {
            double now = Math.min(late, Math.max(left, scale.morning(today)));
            fill(State.DONE, left, now, middle);
        }
        if (late < right) {
            rect(late, right, middle, ChartInk.LATE);
        }
        if (row.critical()) {
            svg.rect(
                    left - 1.2,
                    middle - barHeight / 2 - 1.2,
                    right - left + 2.4,
                    barHeight + 2.4,
                    ChartInk.CRITICAL + " rx=\"2\"");
        }
    }

    private static double lateFrom(TimelineRow row, TimeScale scale, double left, double right) {
        LocalDate due = row.dueOn();
        return row.isLate() && due != null && due.isBefore(row.to())
                ? Math.min(right, Math.max(left, scale.evening(due)))
                : right;
    }

    /** A stretch of a bar in one state; also a sample of it. */
    void fill(State state, double left, double right, double middle) {
        String ink =
                switch (state) {
                    case OPEN, STARTED -> ChartInk.OPEN;
                    case CLAIMED -> ChartInk.CLAIMED;
                    case DONE -> ChartInk.DONE;
                };
        rect(left, right, middle, ink);
    }

    void rect(double left, double right, double middle, String ink) {
        if (right > left) {
            svg.rect(left, middle - barHeight / 2, right - left, barHeight, ink);
        }
    }

    /** The share of a group that is done: a bar filled so far, whatever its days. */
    void group(TimelineRow row, TimeScale scale, double middle) {
        double left = scale.morning(row.from());
        double right = Math.max(left + SHORTEST_BAR, scale.evening(row.to()));
        fill(State.OPEN, left, right, middle);
        fill(State.DONE, left, left + (right - left) * row.done() / row.count(), middle);
        if (row.critical()) {
            svg.rect(
                    left - 1.2,
                    middle - barHeight / 2 - 1.2,
                    right - left + 2.4,
                    barHeight + 2.4,
                    ChartInk.CRITICAL + " rx=\"2\"");
        }
    }

    /** A milestone on its day, and how far that is from the day it is due. */
    void milestone(TimelineRow row, TimeScale scale, double middle) {
        double x = scale.evening(row.to());
        LocalDate due = row.dueOn();
        if (row.isLate() && due != null && due.isBefore(row.to())) {
            double from = scale.evening(due);
            svg.rect(from, middle - 3, x - from, 6, ChartInk.LATE);
        }
        diamond(row.state(), row.critical(), x, middle);
    }

    /** Hollow while open, half while claimed, full with a tick when verified. */
    void diamond(State state, boolean critical, double x, double y) {
        String whole = "<path d=\"M" + at(x, y - DIAMOND) + "L" + at(x + DIAMOND, y) + "L" + at(x, y + DIAMOND) + "L"
                + at(x - DIAMOND, y) + "Z\" ";
        String width = critical ? " stroke-width=\"2.4\"" : " stroke-width=\"1.2\"";
        if (state == State.DONE) {
            svg.raw(whole + ChartInk.DONE + "/>");
            svg.raw("<path d=\"M" + at(x - 3, y) + "L" + at(x - 0.8, y + 2.4) + "L" + at(x + 3.2, y - 2.6) + "\" "
                    + ChartInk.ON_DONE + "/>");
            return;
        }
        svg.raw(whole + ChartInk.GROUND + "/>");
        if (state == State.CLAIMED) {
            svg.raw("<path d=\"M" + at(x, y - DIAMOND) + "L" + at(x, y + DIAMOND) + "L" + at(x - DIAMOND, y) + "Z\" "
                    + ChartInk.DONE + "/>");
        }
        svg.raw(whole + ChartInk.LINE + " fill=\"none\"" + width + "/>");
    }

    /** The day something is due: a bracket open to the past, whole when agreed and broken while it is planned. */
    void due(@Nullable LocalDate day, boolean agreed, TimeScale scale, double middle) {
        if (day != null) {
            due(scale.evening(day), agreed, middle);
        }
    }

    void due(double x, boolean agreed, double middle) {
        double reach = barHeight / 2 + 3;
        svg.raw("<path d=\"M" + at(x - 3, middle - reach) + "L" + at(x, middle - reach) + "L" + at(x, middle + reach)
                + "L" + at(x - 3, middle + reach) + "\" fill=\"none\" " + ChartInk.LINE + " stroke-width=\"1.6\""
                + (agreed ? "" : " stroke-dasharray=\"2 2\"") + "/>");
    }

    /** A day the buyer fixed: a pin stuck into it. */
    void pin(@Nullable LocalDate day, TimeScale scale, double middle) {
        if (day != null) {
            pin(scale.evening(day), middle);
        }
    }

    void pin(double x, double middle) {
        svg.line(x, middle - barHeight / 2 - 2, x, middle + barHeight / 2 + 2, ChartInk.LINE + " stroke-width=\"1.6\"");
        svg.raw("<circle cx=\"" + SvgWriter.number(x) + "\" cy=\"" + SvgWriter.number(middle - barHeight / 2 - 2)
                + "\" r=\"4\" " + ChartInk.PIN + "/>");
    }

    private static String at(double x, double y) {
        return SvgWriter.number(x) + " " + SvgWriter.number(y);
    }
}
