package dev.headroom.actionplan.chart;

import dev.headroom.actionplan.ActionPlan;
import dev.headroom.actionplan.PlanSchedule;
import dev.headroom.actionplan.chart.TimelineRow.Kind;
import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a plan as a timeline: the milestones, then a lane for each side, with what is due, what is forecast and what is
 * late; today and the target stand across all of them.
 *
 * <p>Made for a phone 390 wide, for light and dark, and for readers who see no colour. Plain SVG without scripts or
 * fonts of its own; it scales with its frame.
 */
public final class ActionPlanChart {

    /**
     * The chart's one style, its dark side: a page that embeds the picture and allows no others can allow this one by
     * its hash. Where it is not allowed, the picture is light.
     */
    public static final String STYLE = ChartInk.STYLE;

    private static final double AXIS_HEIGHT = 46;
    private static final double TITLE_FONT = 16;
    private static final double TITLE_LINE = 20;
    private static final double SUMMARY_HEIGHT = 58;
    private static final double BOLD_WIDTH = 1.12;
    private static final double SMALL_FONT = 11;
    private static final double STATUS_FONT = 11.5;
    private static final double MARK_WIDTH = 46;
    private static final String BOLD = " font-weight=\"700\"";

    private final ActionPlan plan;
    private final PlanSchedule schedule;
    private final LocalDate today;
    private final Timeline timeline;
    private final TimelineLayout layout;
    private final TimeScale scale;
    private final List<String> title;
    private final double axisTop;
    private final SvgWriter svg = new SvgWriter();
    private final BarPainter painter;

    private ActionPlanChart(
            ActionPlan plan, PlanSchedule schedule, LocalDate today, Timeline timeline, TimelineLayout layout) {
        this.plan = plan;
        this.schedule = schedule;
        this.today = today;
        this.timeline = timeline;
        this.layout = layout;
        scale = scale();
        title = new TextFit(layout.textWidth(), TITLE_FONT * BOLD_WIDTH, 2).lines(plan.getTitle());
        axisTop = 16 + title.size() * TITLE_LINE + SUMMARY_HEIGHT;
        painter = new BarPainter(svg, layout.barHeight());
    }

    /**
     * The chart.
     *
     * @param today the day it is for the buyer's side
     * @param width of the frame, from 320 to 1600 pixels
     * @param sharedOnly whether internal tasks are left out, for whoever is not of the organization
     */
    public static String svg(ActionPlan plan, PlanSchedule schedule, LocalDate today, int width, boolean sharedOnly) {
        Timeline timeline = TimelineReader.read(plan, schedule, sharedOnly);
        return new ActionPlanChart(plan, schedule, today, timeline, TimelineLayout.of(width)).drawn();
    }

    private TimeScale scale() {
        List<LocalDate> days = Stream.concat(
                        timeline.days(), Stream.of(today, plan.content().targetOn()))
                .sorted()
                .toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return new TimeScale(first, last, layout.scaleLeft(), layout.scaleWidth());
    }

    private String drawn() {
        double bottom = axisTop + AXIS_HEIGHT + rowsHeight();
        TimelineLegend legend = new TimelineLegend(svg, layout, painter, timeline);
        double height = bottom + legend.height() + TimelineLayout.MARGIN;
        String description = TimelineWords.description(plan, schedule, timeline, today);
        svg.open("action-plan", layout.width(), height, ChartInk.INK_COLOUR, plan.getTitle(), description);
        svg.raw("<style>" + STYLE + "</style>").raw(ChartInk.DEFINITIONS);
        svg.rect(0, 0, layout.width(), height, ChartInk.GROUND);
        summary();
        axis(bottom);
        rows();
        legend.draw(bottom);
        return svg.close().toString();
    }

    private double rowsHeight() {
        double lanes = timeline.lanes().size() + (timeline.milestones().isEmpty() ? 0 : 1);
        return lanes * layout.laneHeight() + timeline.rows().count() * layout.rowHeight();
    }

    private void summary() {
        double y = 8;
        for (String line : title) {
            y += TITLE_LINE;
            svg.text(TimelineLayout.MARGIN, y, TITLE_FONT, ChartInk.INK + BOLD, line);
        }
        line(y + 19, 12.5, ChartInk.INK, TimelineWords.days(plan, schedule, empty()));
        if (!empty()) {
            boolean late = schedule.schedule().floatDays() < 0;
            line(y + 36, 12.5, late ? ChartInk.LATE_TEXT : ChartInk.INK + BOLD, TimelineWords.distance(schedule));
        }
        line(y + (empty() ? 36 : 53), 11.5, ChartInk.SOFT, TimelineWords.progress(plan, timeline));
    }

    private boolean empty() {
        return timeline.tasks() == 0;
    }

    /** A line as wide as the chart, set smaller where it would be wider. */
    private void line(double y, double font, String ink, String text) {
        double fitting = layout.textWidth() / (TextFit.width(text, 1) * BOLD_WIDTH);
        svg.text(TimelineLayout.MARGIN, y, Math.min(font, fitting), ink, text);
    }

    private void axis(double bottom) {
        double labels = axisTop + AXIS_HEIGHT - 7;
        for (TimeScale.Tick tick : scale.ticks()) {
            svg.line(tick.x(), labels + 5, tick.x(), bottom, ChartInk.GRID);
            double width = TextFit.width(tick.label(), SMALL_FONT);
            if (tick.x() + width <= layout.width() - 2) {
                svg.text(tick.x() + 1, labels, SMALL_FONT, ChartInk.SOFT, tick.label());
            }
        }
        double now = scale.morning(today);
        svg.line(now, axisTop - 2, now, bottom, ChartInk.TODAY);
        mark(now, axisTop + 6, ChartInk.TODAY_TEXT, "today");
        double target = scale.evening(plan.content().targetOn());
        svg.line(
                target, axisTop + 12, target, bottom, ChartInk.LINE + " stroke-width=\"1.6\" stroke-dasharray=\"6 3\"");
        mark(target, axisTop + 21, ChartInk.INK + BOLD, "target");
    }

    /** A word beside a line across all rows, on the side where there is room. */
    private void mark(double x, double y, String ink, String word) {
        boolean room = x + MARK_WIDTH < layout.width();
        svg.text(x + (room ? 4 : -4), y, SMALL_FONT, ink + (room ? "" : " text-anchor=\"end\""), word);
    }

    private void rows() {
        double y = axisTop + AXIS_HEIGHT;
        if (!timeline.milestones().isEmpty()) {
            long verified = timeline.milestones().stream()
                    .filter(row -> row.state() == TimelineRow.State.DONE)
                    .count();
            y = lane("Milestones", verified + " of " + timeline.milestones().size() + " verified", y);
            y = rows(timeline.milestones(), y);
        }
        for (Timeline.Lane lane : timeline.lanes()) {
            y = lane(TimelineWords.side(lane.side()), lane.done() + " of " + lane.tasks() + " tasks done", y);
            y = rows(lane.rows(), y);
        }
    }

    private double lane(String name, String count, double y) {
        svg.rect(0, y + 1, layout.width(), layout.laneHeight() - 2, ChartInk.LANE);
        svg.text(TimelineLayout.MARGIN, y + 16.5, 12.5, ChartInk.INK + BOLD, name);
        svg.text(layout.right(), y + 16.5, SMALL_FONT, ChartInk.SOFT + " text-anchor=\"end\"", count);
        return y + layout.laneHeight();
    }

    private double rows(List<TimelineRow> rows, double top) {
        double y = top;
        for (TimelineRow row : rows) {
            svg.raw("<g>").element("title", "", TimelineWords.tooltip(row));
            words(row, y);
            bar(row, y + layout.barMiddle());
            svg.raw("</g>");
            y += layout.rowHeight();
        }
        return y;
    }

    private void words(TimelineRow row, double y) {
        String weight = row.critical() ? BOLD : "";
        double wide = row.critical() ? BOLD_WIDTH : 1;
        String name = new TextFit(layout.titleWidth() - 6, layout.font() * wide, 1)
                .lines(row.title())
                .get(0);
        svg.raw("<g " + ChartInk.HALO + ">");
        svg.text(TimelineLayout.MARGIN, y + layout.baseline(), layout.font(), ChartInk.INK + weight, name);
        String status = TimelineWords.status(row, today);
        double fitting = layout.statusWidth() / (TextFit.width(status, 1) * BOLD_WIDTH);
        String ink = row.isLate() ? ChartInk.LATE_TEXT : ChartInk.SOFT;
        svg.text(
                layout.right(),
                y + layout.baseline(),
                Math.min(STATUS_FONT, fitting),
                ink + " text-anchor=\"end\"",
                status);
        svg.raw("</g>");
    }

    private void bar(TimelineRow row, double middle) {
        if (row.kind() == Kind.MILESTONE) {
            painter.milestone(row, scale, middle);
        } else if (row.kind() == Kind.GROUP) {
            painter.group(row, scale, middle);
        } else {
            painter.bar(row, scale, today, middle);
        }
        painter.due(row.dueOn(), row.agreed(), scale, middle);
        painter.pin(row.pinnedOn(), scale, middle);
    }
}
