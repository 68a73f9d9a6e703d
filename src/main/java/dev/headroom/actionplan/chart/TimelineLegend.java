package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.chart.TimelineRow.Kind;
import dev.headroom.actionplan.chart.TimelineRow.State;
import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Explains the signs that a chart uses, and no others. */
final class TimelineLegend {

    private static final double FONT = 11.5;
    private static final double LINE = 21;
    private static final double SAMPLE = 26;
    private static final double COLUMN = 235;

    private final SvgWriter svg;
    private final TimelineLayout layout;
    private final List<Sign> signs = new ArrayList<>();

    private record Sign(Drawing drawing, String text) {}

    /** Draws a sample between two edges, around a middle. */
    private interface Drawing {
        void at(double left, double right, double middle);
    }

    TimelineLegend(SvgWriter svg, TimelineLayout layout, BarPainter painter, Timeline timeline) {
        this.svg = svg;
        this.layout = layout;
        bars(timeline, painter);
        add(timeline, TimelineRow::critical, this::critical, "on the critical path");
        days(timeline, painter);
        diamond(timeline, painter, State.OPEN, "milestone");
        diamond(timeline, painter, State.CLAIMED, "milestone, claimed by the seller");
        diamond(timeline, painter, State.DONE, "milestone, verified by the buyer");
    }

    private void bars(Timeline timeline, BarPainter painter) {
        String done = timeline.grouped() ? "share of the tasks that is done" : "done, or under way until today";
        add(timeline, TimelineLegend::isPartlyDone, bar(painter, State.DONE), done);
        String open = timeline.grouped() ? "tasks, first start to last forecast" : "to do, earliest start to forecast";
        add(timeline, TimelineLegend::isToDo, bar(painter, State.OPEN), open);
        add(timeline, TimelineLegend::isClaimed, bar(painter, State.CLAIMED), "claimed, not confirmed by its owner");
        add(
                timeline,
                row -> row.isLate() && row.kind() != Kind.GROUP && row.dueOn() != null,
                (left, right, middle) -> painter.rect(left, right, middle, ChartInk.LATE),
                "later than due");
    }

    private static Drawing bar(BarPainter painter, State state) {
        return (left, right, middle) -> painter.fill(state, left, right, middle);
    }

    private void days(Timeline timeline, BarPainter painter) {
        add(timeline, row -> row.dueOn() != null && row.agreed(), due(painter, true), "due, as agreed by both sides");
        add(timeline, row -> row.dueOn() != null && !row.agreed(), due(painter, false), "due, as planned");
        Drawing pin = (left, right, middle) -> painter.pin((left + right) / 2, middle);
        add(timeline, row -> row.pinnedOn() != null, pin, "day fixed by the buyer");
    }

    private static Drawing due(BarPainter painter, boolean agreed) {
        return (left, right, middle) -> painter.due((left + right) / 2, agreed, middle);
    }

    private static boolean isPartlyDone(TimelineRow row) {
        boolean begun = row.kind() == Kind.TASK && (row.state() == State.DONE || row.state() == State.STARTED);
        return begun || row.kind() == Kind.GROUP && row.done() > 0;
    }

    private static boolean isToDo(TimelineRow row) {
        return row.kind() != Kind.MILESTONE && (row.state() == State.OPEN || row.state() == State.STARTED);
    }

    private static boolean isClaimed(TimelineRow row) {
        return row.kind() == Kind.TASK && row.state() == State.CLAIMED;
    }

    private void critical(double left, double right, double middle) {
        svg.rect(left, middle - 6.5, right - left, 13, ChartInk.CRITICAL + " rx=\"2\"");
    }

    private void add(Timeline timeline, Predicate<TimelineRow> used, Drawing drawing, String text) {
        if (timeline.rows().anyMatch(used)) {
            signs.add(new Sign(drawing, text));
        }
    }

    private void diamond(Timeline timeline, BarPainter painter, State state, String text) {
        add(
                timeline,
                row -> row.kind() == Kind.MILESTONE && row.state() == state,
                (left, right, middle) -> painter.diamond(state, false, (left + right) / 2, middle),
                text);
    }

    double height() {
        return signs.isEmpty() ? 0 : 8 + lines() * LINE;
    }

    private int columns() {
        return Math.max(1, (int) (layout.textWidth() / COLUMN));
    }

    private int lines() {
        return (signs.size() + columns() - 1) / columns();
    }

    void draw(double top) {
        double columnWidth = layout.textWidth() / columns();
        for (int index = 0; index < signs.size(); index++) {
            Sign sign = signs.get(index);
            double left = TimelineLayout.MARGIN + index % columns() * columnWidth;
            double middle = top + 8 + index / columns() * LINE + LINE / 2;
            sign.drawing().at(left + 1, left + SAMPLE, middle);
            double words = left + SAMPLE + 9;
            String text = new TextFit(left + columnWidth - words, FONT, 1)
                    .lines(sign.text())
                    .get(0);
            svg.text(words, middle + 4, FONT, ChartInk.SOFT, text);
        }
    }
}
