package dev.headroom.accountplan.relationship;

import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;

/**
 * Draws single tiles and marks. A tile is filled as far as its need is met and hatched for the rest, and says so in
 * numbers: neither the fill nor any colour is needed to read it.
 */
record SlotPainter(SvgWriter svg) {

    static final String PATTERN = "<pattern id=\"relationships-gap\" width=\"6\" height=\"6\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"6\" height=\"6\" fill=\"#fff6ee\"/>"
            + "<rect width=\"2.2\" height=\"6\" fill=\"#eeb98c\"/></pattern>";

    private static final String GAP = "fill=\"url(#relationships-gap)\"";
    private static final String GAP_FRAME = "fill=\"none\" stroke=\"#8a3a00\" stroke-width=\"1.5\"";
    private static final String PARTLY_MET = "fill=\"#a9cbea\"";
    private static final String MET = "fill=\"#20578f\"";
    private static final String NOT_NEEDED = "fill=\"#f2f4f6\"";
    private static final String MIDDLE = "text-anchor=\"middle\" ";
    private static final String ON_MET = MIDDLE + "fill=\"#ffffff\"";
    private static final String ON_LIGHT = MIDDLE + "fill=\"#1b2530\"";
    private static final String ON_HATCHING =
            ON_LIGHT + " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\"";
    private static final String BOLD = " font-weight=\"700\"";
    private static final double FONT = 13;
    private static final double SMALL_FONT = 10;
    private static final double MARK_FONT = 11;
    private static final double BOLD_WIDTH = 1.1;

    void tile(RelationshipTable.Tile tile, double x, double y, double width, double height) {
        double middleX = x + width / 2;
        double middleY = y + height / 2;
        if (tile.required() == 0) {
            svg.rect(x, y, width, height, NOT_NEEDED);
            known(tile, middleX, middleY + 3.5, width, ON_LIGHT);
            return;
        }
        fill(tile.engaged(), tile.required(), x, y, width, height);
        String style = tile.engaged() == tile.required() ? ON_MET : ON_HATCHING;
        String numbers = tile.engaged() + " of " + tile.required();
        boolean more = tile.known() > tile.engaged();
        line(numbers, middleX, middleY + (more ? -1 : 4.5), (width - 7) / BOLD_WIDTH, FONT, style + BOLD);
        known(tile, middleX, middleY + 11.5, width, style);
    }

    /** Says that there is somebody to approach, where there is. */
    private void known(RelationshipTable.Tile tile, double middleX, double baseline, double width, String style) {
        if (tile.known() > tile.engaged()) {
            line(tile.known() + " known", middleX, baseline, width - 3, SMALL_FONT, style);
        }
    }

    /** The ground of a tile: met from the left, a gap for the rest, and framed when there is nothing but the gap. */
    void fill(int met, int needed, double x, double y, double width, double height) {
        double done = width * met / needed;
        if (met == needed) {
            svg.rect(x, y, width, height, MET);
            return;
        }
        svg.rect(x + done, y, width - done, height, GAP);
        if (met > 0) {
            svg.rect(x, y, done, height, PARTLY_MET);
        } else {
            svg.rect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, GAP_FRAME);
        }
    }

    /** A round mark: so many of their people. */
    void theirs(int people, double middleX, double middleY) {
        svg.raw("<circle cx=\"" + SvgWriter.number(middleX) + "\" cy=\"" + SvgWriter.number(middleY)
                + "\" r=\"8\" fill=\"#ffffff\" stroke=\"#1b2530\" stroke-width=\"1.6\"/>");
        svg.text(middleX, middleY + 4, MARK_FONT, ON_LIGHT + BOLD, Integer.toString(people));
    }

    /** A square mark: so many of us. */
    void ours(int members, double middleX, double middleY) {
        svg.rect(middleX - 7.5, middleY - 7.5, 15, 15, "fill=\"#1b2530\"");
        svg.text(middleX, middleY + 4, MARK_FONT, ON_MET + BOLD, Integer.toString(members));
    }

    /** Text in the middle of a width, smaller where it would not fit. */
    private void line(String text, double middleX, double baseline, double width, double font, String style) {
        svg.text(middleX, baseline, Math.min(font, width / TextFit.width(text, 1)), style, text);
    }
}
