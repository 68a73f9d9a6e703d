package dev.headroom.walletshare;

import dev.headroom.platform.svg.ShortAmount;
import dev.headroom.platform.svg.SvgWriter;
import java.math.BigDecimal;

/** Draws single tiles: on the table with their words as a tooltip, in the legend as samples. */
record TilePainter(SvgWriter svg, HeatScale scale, double fontSize) {

    private static final String MIDDLE = "text-anchor=\"middle\" ";
    private static final String HATCHED = "fill=\"url(#wallet-share-unknown)\"";
    private static final String MARK = MIDDLE
            + "fill=\"#3c4854\" font-weight=\"600\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"";
    private static final HeatScale.Shade SUM = new HeatScale.Shade("#eef0f2", "#1b2530");
    private static final String WARNING = "#8a2f00";

    void paint(ChartTile tile, double x, double y, double width, double height) {
        if (tile.kind() == ChartTile.Kind.BLANK) {
            return;
        }
        svg.raw("<g>").element("title", "", tile.tooltip());
        // A gap of one between tiles keeps neighbours of one shade apart.
        double left = x + 0.5;
        double top = y + 0.5;
        double across = width - 1;
        double down = height - 1;
        switch (tile.kind()) {
            case UNSIZED -> unsized(tile.mark(), left, top, across, down);
            case NOT_ELIGIBLE -> notEligible(left, top, across, down);
            case CONFIRMED_ZERO -> zero(left, top, across, down);
            case UNDERSTATED -> {
                understated(left, top, across, down);
                lines(tile, left + across / 2, top + down / 2, WARNING);
            }
            case SIZED -> filled(tile, left, top, across, down, scale.shade(amount(tile)));
            case SUM -> filled(tile, left, top, across, down, SUM);
            case BLANK -> {}
        }
        svg.raw("</g>");
    }

    void unsized(String mark, double x, double y, double width, double height) {
        svg.rect(x, y, width, height, HATCHED);
        svg.text(x + width / 2, y + height / 2 + fontSize * 0.35, fontSize, MARK, mark);
    }

    void notEligible(double x, double y, double width, double height) {
        svg.rect(x, y, width, height, "fill=\"#ffffff\" stroke=\"#c9d0d7\"");
        svg.line(x, y + height, x + width, y, "stroke=\"#8b97a3\"");
    }

    void zero(double x, double y, double width, double height) {
        svg.rect(x, y, width, height, "fill=\"#ffffff\" stroke=\"#8b97a3\"");
        svg.text(x + width / 2, y + height / 2 + fontSize * 0.35, fontSize, MIDDLE + "fill=\"#3c4854\"", "0");
    }

    void understated(double x, double y, double width, double height) {
        svg.rect(
                x + 1,
                y + 1,
                width - 2,
                height - 2,
                "fill=\"#ffffff\" stroke=\"" + WARNING + "\" stroke-width=\"2\" stroke-dasharray=\"3 2\"");
    }

    private void filled(ChartTile tile, double x, double y, double width, double height, HeatScale.Shade shade) {
        svg.rect(x, y, width, height, "fill=\"" + shade.fill() + "\"");
        lines(tile, x + width / 2, y + height / 2, shade.text());
    }

    /** Headroom, and below it our share and the sign of old evidence where there are any. */
    private void lines(ChartTile tile, double x, double y, String colour) {
        String below = (tile.share() == null ? "" : ChartTile.percent(tile.share())) + (tile.stale() ? "*" : "");
        double baseline = y + fontSize * (below.isEmpty() ? 0.35 : -0.1);
        String fill = MIDDLE + "fill=\"" + colour + "\"";
        String amount = ShortAmount.of(amount(tile));
        // A minus and a frame take room too.
        double size = amount(tile).signum() < 0 ? fontSize * 0.8 : fontSize;
        svg.text(x, baseline, size, fill + " font-weight=\"600\"", amount);
        if (!below.isEmpty()) {
            svg.text(x, y + fontSize * 0.95, fontSize * 0.88, fill, below);
        }
    }

    private static BigDecimal amount(ChartTile tile) {
        return tile.headroom() == null ? BigDecimal.ZERO : tile.headroom();
    }
}
