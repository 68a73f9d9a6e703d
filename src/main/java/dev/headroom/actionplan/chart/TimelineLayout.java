package dev.headroom.actionplan.chart;

/**
 * Where things are on a chart of a given width. On a desk titles stand left of the bars and what is said about them
 * right; on a phone both stand above, so that neither takes the other's place.
 */
record TimelineLayout(double width) {

    static final double MARGIN = 10;
    private static final double NARROWEST = 320;
    private static final double WIDEST = 1_600;
    private static final double WIDE = 640;
    /** So that a diamond on the first or last day stays inside. */
    private static final double SCALE_PADDING = 7;

    static TimelineLayout of(int wantedWidth) {
        return new TimelineLayout(Math.min(WIDEST, Math.max(NARROWEST, wantedWidth)));
    }

    boolean wide() {
        return width >= WIDE;
    }

    double textWidth() {
        return width - 2 * MARGIN;
    }

    double right() {
        return width - MARGIN;
    }

    double titleWidth() {
        return wide() ? Math.min(360, width * 0.29) : textWidth() - statusWidth();
    }

    double statusWidth() {
        return wide() ? 138 : 122;
    }

    double scaleLeft() {
        return MARGIN + (wide() ? titleWidth() + 12 : 0) + SCALE_PADDING;
    }

    double scaleWidth() {
        double end = wide() ? right() - statusWidth() - 8 : right();
        return end - SCALE_PADDING - scaleLeft();
    }

    double rowHeight() {
        return wide() ? 25 : 39;
    }

    double laneHeight() {
        return 24;
    }

    /** The baseline of a row's words, from its top. */
    double baseline() {
        return wide() ? 16.5 : 14;
    }

    /** The middle of a row's bar, from its top. */
    double barMiddle() {
        return wide() ? 12.5 : 27;
    }

    double barHeight() {
        return 11;
    }

    double font() {
        return 12;
    }
}
