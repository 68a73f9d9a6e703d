package dev.headroom.accountplan.relationship;

import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.util.ArrayList;
import java.util.List;

/** Explains the chart's tiles and marks, one to a line. */
final class RelationshipLegend {

    private static final double FONT = 11.5;
    private static final double LINE = 23;
    private static final double SAMPLE = 30;
    private static final double TEXT_LINE = 15;

    private final SvgWriter svg;
    private final SlotPainter painter;
    private final RelationshipLayout layout;
    private final List<Sign> signs = new ArrayList<>();
    private final List<String> words;

    /** A sign and what it means; the sign is drawn at a place on the left. */
    private record Sign(Drawing drawing, String text) {}

    private interface Drawing {
        void at(double x, double y);
    }

    RelationshipLegend(SvgWriter svg, RelationshipLayout layout, RelationshipTable table, RelationshipPolicy policy) {
        this.svg = svg;
        this.layout = layout;
        painter = new SlotPainter(svg);
        signs.add(new Sign((x, y) -> painter.fill(1, 1, x, y, SAMPLE, 16), "all the contacts it needs are engaged"));
        signs.add(new Sign((x, y) -> painter.fill(1, 2, x, y, SAMPLE, 16), "some are missing"));
        signs.add(new Sign((x, y) -> painter.fill(0, 1, x, y, SAMPLE, 16), "nobody is engaged"));
        if (table.hasThinThreads()) {
            signs.add(new Sign(
                    (x, y) -> painter.theirs(1, x + SAMPLE / 2, y + 8), "only one engaged person of theirs, or none"));
            signs.add(new Sign((x, y) -> painter.ours(1, x + SAMPLE / 2, y + 8), "only one of us in touch, or none"));
        }
        String engaged = "Engaged: " + policy.multiple().touches() + " touches or more within " + policy.windowDays()
                + " days, the last within "
                + Math.min(policy.engagedDays(), policy.multiple().days())
                + ". Known: how many contacts there are, where more than are engaged.";
        words = new TextFit(layout.textWidth(), FONT, 3).lines(engaged);
    }

    double height() {
        return 14 + words.size() * TEXT_LINE + signs.size() * LINE;
    }

    void draw(double top) {
        double y = top + 10;
        for (String line : words) {
            svg.text(RelationshipLayout.MARGIN, y, FONT, "", line);
            y += TEXT_LINE;
        }
        for (Sign sign : signs) {
            sign.drawing().at(RelationshipLayout.MARGIN, y);
            double left = RelationshipLayout.MARGIN + SAMPLE + 8;
            String text = new TextFit(layout.width() - RelationshipLayout.MARGIN - left, FONT, 1)
                    .lines(sign.text())
                    .get(0);
            svg.text(left, y + 12, FONT, "", text);
            y += LINE;
        }
    }
}
