package dev.headroom.accountplan.relationship;

/** Where things are on a chart of a given width: names, a column for each level, and a narrow one for threads. */
record RelationshipLayout(double width) {

    static final double MARGIN = 10;
    private static final double NARROWEST = 320;
    private static final double WIDEST = 1_600;
    private static final double THREADS_WIDTH = 38;
    private static final double WIDEST_COLUMN = 110;
    private static final double WIDE_COLUMN = 74;

    static RelationshipLayout of(int wantedWidth) {
        return new RelationshipLayout(Math.min(WIDEST, Math.max(NARROWEST, wantedWidth)));
    }

    double textWidth() {
        return width - 2 * MARGIN;
    }

    double nameWidth() {
        return Math.min(300, width * 0.28);
    }

    double columnWidth() {
        double left = textWidth() - nameWidth() - THREADS_WIDTH;
        return Math.min(WIDEST_COLUMN, left / RelationshipTable.LEVELS.size());
    }

    double columnX(int column) {
        return MARGIN + nameWidth() + column * columnWidth();
    }

    /** The middle of the column for threads, right of the levels. */
    double threadsMiddle() {
        return columnX(RelationshipTable.LEVELS.size()) + THREADS_WIDTH / 2;
    }

    double tableWidth() {
        return threadsMiddle() + THREADS_WIDTH / 2 - MARGIN;
    }

    /** Whether the levels' names fit their columns unabridged. */
    boolean wide() {
        return columnWidth() >= WIDE_COLUMN;
    }

    double rowHeight() {
        return 36;
    }

    double nameFont() {
        return wide() ? 12.5 : 11;
    }
}
