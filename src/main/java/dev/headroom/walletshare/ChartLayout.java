package dev.headroom.walletshare;

/**
 * Where things are on a chart of a given width. Cells shrink to fit a phone, but never below what four characters need
 * to be read; headings stand upright over narrow columns and lie over wide ones.
 */
record ChartLayout(double width, int columns) {

    static final int NARROWEST = 320;
    static final int WIDEST = 1_600;
    static final double MARGIN = 10;
    private static final double WIDEST_CELL = 110;
    private static final double WIDE_CELL = 64;
    private static final double NARROWEST_CELL = 28;

    /** How wide four bold characters are, measured in their font size. */
    private static final double FOUR_CHARACTERS = 2.8;

    /** The layout of a chart with the wanted number of columns, or of fewer if they don't fit. */
    static ChartLayout of(int wantedWidth, int wantedColumns) {
        double width = Math.min(WIDEST, Math.max(NARROWEST, wantedWidth));
        int fitting = (int) ((width - 2 * MARGIN - labelWidth(width)) / NARROWEST_CELL);
        return new ChartLayout(width, Math.min(fitting, Math.max(1, wantedColumns)));
    }

    private static double labelWidth(double width) {
        return Math.min(280, width * 0.3);
    }

    double labelWidth() {
        return labelWidth(width);
    }

    double cellWidth() {
        return Math.min(WIDEST_CELL, (width - 2 * MARGIN - labelWidth()) / columns);
    }

    /** Whether there is room for words side by side. */
    boolean wide() {
        return cellWidth() >= WIDE_CELL;
    }

    double rowHeight() {
        return wide() ? 36 : 31;
    }

    double headingHeight() {
        return wide() ? 46 : 104;
    }

    double labelFont() {
        return wide() ? 12.5 : 10.5;
    }

    double amountFont() {
        return Math.min(13, (cellWidth() - 3) / FOUR_CHARACTERS);
    }

    double columnX(int column) {
        return MARGIN + labelWidth() + column * cellWidth();
    }

    double tableWidth() {
        return labelWidth() + columns * cellWidth();
    }
}
