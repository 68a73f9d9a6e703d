package dev.headroom.walletshare;

import dev.headroom.platform.svg.ShortAmount;
import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.util.List;

/**
 * Draws a map as a heat map: units down, offerings across, the darker the more headroom.
 *
 * <p>Made for a phone 390 wide and for readers who don't see colour: one hue, every amount also as text, unknown
 * hatched and never white. At most 60 units × 12 offerings are drawn, on a phone 9 offerings; a last row and column add
 * up the rest. Plain SVG without scripts or fonts of its own; it scales with its frame.
 */
final class WalletShareChart {

    private static final String INK = "#1b2530";
    private static final String SOFT_INK = "#51606f";
    private static final double BOLD = 1.12;
    private static final String MIDDLE = "text-anchor=\"middle\" ";

    private final ComputedMap map;
    private final String accountName;
    private final ChartTable table;
    private final ChartLayout layout;
    private final HeatScale scale;
    private final SvgWriter svg = new SvgWriter();

    private WalletShareChart(ComputedMap map, String accountName, int width) {
        this.map = map;
        this.accountName = accountName;
        layout = ChartLayout.of(width, ChartTable.wantedColumns(map.cells()));
        table = ChartTable.of(map.cells(), layout.columns());
        scale = HeatScale.upTo(table.largest());
    }

    /** The chart for a frame about as wide as given, from 320 to 1600 pixels. */
    static String svg(ComputedMap map, String accountName, int width) {
        return new WalletShareChart(map, accountName, width).drawn();
    }

    private String drawn() {
        double top = 92;
        double tableTop = top + layout.headingHeight();
        double legendTop = tableTop + table.rows().size() * layout.rowHeight() + 22;
        ChartLegend legend = new ChartLegend(svg, layout, table, scale, map.currency());
        double height = legendTop + legend.height() + ChartLayout.MARGIN;
        open(height);
        summary();
        headings(tableTop);
        for (int row = 0; row < table.rows().size(); row++) {
            row(table.rows().get(row), tableTop + row * layout.rowHeight());
        }
        legend.draw(legendTop);
        return svg.close().toString();
    }

    private void open(double height) {
        svg.open("wallet-share", layout.width(), height, INK, "Headroom at " + accountName, description());
        svg.raw("<defs><pattern id=\"wallet-share-unknown\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>"
                + "<rect width=\"2\" height=\"6\" fill=\"#d3d8de\"/></pattern></defs>");
    }

    private void summary() {
        double textWidth = layout.width() - 2 * ChartLayout.MARGIN;
        String name = new TextFit(textWidth, 16 * BOLD, 1).lines(accountName).get(0);
        svg.text(ChartLayout.MARGIN, 26, 16, "font-weight=\"700\"", name);
        svg.text(ChartLayout.MARGIN, 45, 12.5, "", amounts());
        svg.text(ChartLayout.MARGIN, 62, 11, fill(SOFT_INK), unknowns());
        svg.text(ChartLayout.MARGIN, 78, 11, fill(SOFT_INK), days());
    }

    private String amounts() {
        WalletTotals totals = map.totals();
        if (totals.headroom() == null || totals.wallet() == null) {
            return "No wallet is known yet";
        }
        String share = totals.share() == null ? "" : " · our share " + ChartTile.percent(totals.share());
        return ShortAmount.of(totals.headroom().amount().value()) + " " + map.currency() + " headroom of "
                + ShortAmount.of(totals.wallet().amount().value()) + " wallet" + share;
    }

    private String unknowns() {
        WalletTotals totals = map.totals();
        return totals.unsizedCells() + " of " + totals.eligibleCells() + " cells have no known wallet";
    }

    private String days() {
        return map.period().from() + " to " + map.period().to() + ", as known on " + map.asOf();
    }

    private String description() {
        StringBuilder text = new StringBuilder(amounts() + ". " + unknowns() + ". " + days() + ".");
        List<Cell> largest = CellOrder.HEADROOM_DESC.sorted(map.cells(), null);
        for (Cell cell : largest.subList(0, Math.min(5, largest.size()))) {
            if (cell.headroom() != null) {
                text.append(' ').append(ChartTile.of(List.of(cell)).tooltip()).append('.');
            }
        }
        return text.toString();
    }

    private void headings(double tableTop) {
        boolean wide = layout.wide();
        double cell = layout.cellWidth();
        double font = layout.labelFont();
        int lines = wide || cell >= 2.3 * font ? 2 : 1;
        var fit = new TextFit(wide ? cell - 6 : layout.headingHeight() - 12, font, wide ? 3 : lines);
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column);
            List<String> text = fit.lines(name);
            double middle = layout.columnX(column) + cell / 2;
            svg.raw("<g>").element("title", "", name);
            for (int line = 0; line < text.size(); line++) {
                double fromLast = (text.size() - 1 - line) * font * 1.15;
                if (wide) {
                    svg.text(middle, tableTop - 8 - fromLast, font, MIDDLE, text.get(line));
                } else {
                    double x = middle + font * 0.35 - (text.size() - 1) * font * 1.15 / 2 + line * font * 1.15;
                    String upright = "transform=\"rotate(-90 " + SvgWriter.number(x) + " "
                            + SvgWriter.number(tableTop - 6) + ")\"";
                    svg.text(x, tableTop - 6, font, upright, text.get(line));
                }
            }
            svg.raw("</g>");
        }
    }

    private void row(ChartTable.Row row, double y) {
        double font = layout.labelFont();
        double height = layout.rowHeight();
        List<String> text = new TextFit(layout.labelWidth() - 8, font, 2).lines(row.name());
        svg.line(ChartLayout.MARGIN, y, ChartLayout.MARGIN + layout.tableWidth(), y, "stroke=\"#e3e7eb\"");
        svg.raw("<g>").element("title", "", row.name());
        double first = y + height / 2 + font * 0.35 - (text.size() - 1) * font * 0.575;
        for (int line = 0; line < text.size(); line++) {
            svg.text(ChartLayout.MARGIN, first + line * font * 1.15, font, "", text.get(line));
        }
        svg.raw("</g>");
        for (int column = 0; column < row.tiles().size(); column++) {
            new TilePainter(svg, scale, layout.amountFont())
                    .paint(row.tiles().get(column), layout.columnX(column), y, layout.cellWidth(), height);
        }
    }

    private static String fill(String colour) {
        return "fill=\"" + colour + "\"";
    }
}
