package dev.headroom.walletshare;

import dev.headroom.platform.money.Currency;
import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.util.ArrayList;
import java.util.List;

/** Explains the colours and signs of a chart, of the signs only those it shows. */
final class ChartLegend {

    private static final double FONT = 11;
    private static final double SWATCH = 26;
    private static final double LINE = 24;

    private final SvgWriter svg;
    private final ChartLayout layout;
    private final HeatScale scale;
    private final Currency currency;
    private final TilePainter painter;
    private final List<Sign> signs;

    private enum Sample {
        UNSIZED,
        NOT_ELIGIBLE,
        ZERO,
        UNDERSTATED,
        TEXT
    }

    private record Sign(Sample sample, String mark, String text) {}

    ChartLegend(SvgWriter svg, ChartLayout layout, ChartTable table, HeatScale scale, Currency currency) {
        this.svg = svg;
        this.layout = layout;
        this.scale = scale;
        this.currency = currency;
        painter = new TilePainter(svg, scale, FONT);
        signs = signs(table);
    }

    private static List<Sign> signs(ChartTable table) {
        List<ChartTile> tiles =
                table.rows().stream().flatMap(row -> row.tiles().stream()).toList();
        List<Sign> signs = new ArrayList<>();
        if (tiles.stream().anyMatch(tile -> tile.share() != null)) {
            signs.add(new Sign(Sample.TEXT, "12%", "our share, where we serve"));
        }
        if (tiles.stream().anyMatch(ChartTile::stale)) {
            signs.add(new Sign(Sample.TEXT, "*", "old evidence"));
        }
        addUnsized(signs, tiles, CellState.UNKNOWN, "unknown");
        addUnsized(signs, tiles, CellState.COMPETITOR, "competitor, size unknown");
        addUnsized(signs, tiles, CellState.OURS, "ours, size unknown");
        addUnsized(signs, tiles, CellState.PIPELINE, "pipeline, size unknown");
        addUnsized(signs, tiles, CellState.IN_HOUSE, "in-house, size unknown");
        if (table.shows(ChartTile.Kind.CONFIRMED_ZERO)) {
            signs.add(new Sign(Sample.ZERO, "", "confirmed zero"));
        }
        if (table.shows(ChartTile.Kind.NOT_ELIGIBLE)) {
            signs.add(new Sign(Sample.NOT_ELIGIBLE, "", "not eligible"));
        }
        if (table.shows(ChartTile.Kind.UNDERSTATED)) {
            signs.add(new Sign(Sample.UNDERSTATED, "", "we earn more than the wallet: check it"));
        }
        return signs;
    }

    private static void addUnsized(List<Sign> signs, List<ChartTile> tiles, CellState state, String text) {
        String mark = ChartTile.mark(state);
        boolean shown = tiles.stream()
                .anyMatch(tile ->
                        tile.kind() == ChartTile.Kind.UNSIZED && tile.mark().equals(mark));
        if (shown) {
            signs.add(new Sign(Sample.UNSIZED, mark, text));
        }
    }

    double height() {
        double x = ChartLayout.MARGIN;
        double y = 62;
        for (Sign sign : signs) {
            if (x > ChartLayout.MARGIN && x + width(sign) > layout.width() - ChartLayout.MARGIN) {
                x = ChartLayout.MARGIN;
                y += LINE;
            }
            x += width(sign);
        }
        return signs.isEmpty() ? 50 : y + LINE - 8;
    }

    void draw(double top) {
        String title = "font-weight=\"600\"";
        svg.text(ChartLayout.MARGIN, top + 8, FONT, title, "Headroom in " + currency + ", wallet minus ours");
        ramp(top + 16);
        double x = ChartLayout.MARGIN;
        double y = top + 62;
        for (Sign sign : signs) {
            if (x > ChartLayout.MARGIN && x + width(sign) > layout.width() - ChartLayout.MARGIN) {
                x = ChartLayout.MARGIN;
                y += LINE;
            }
            sample(sign, x, y);
            svg.text(x + SWATCH + 5, y + 12, FONT, "", sign.text());
            x += width(sign);
        }
    }

    private void ramp(double y) {
        double step = Math.min(
                72, (layout.width() - 2 * ChartLayout.MARGIN) / scale.steps().size());
        for (int i = 0; i < scale.steps().size(); i++) {
            HeatScale.Step each = scale.steps().get(i);
            double x = ChartLayout.MARGIN + i * step;
            svg.rect(x, y, step - 1, 26, "fill=\"" + each.shade().fill() + "\"");
            String fill = "text-anchor=\"middle\" fill=\"" + each.shade().text() + "\"";
            svg.text(x + step / 2, y + 17, FONT, fill, each.label());
        }
    }

    private void sample(Sign sign, double x, double y) {
        switch (sign.sample()) {
            case UNSIZED -> painter.unsized(sign.mark(), x, y, SWATCH, 17);
            case NOT_ELIGIBLE -> painter.notEligible(x, y, SWATCH, 17);
            case ZERO -> painter.zero(x, y, SWATCH, 17);
            case UNDERSTATED -> painter.understated(x, y, SWATCH, 17);
            case TEXT ->
                svg.text(x + SWATCH / 2, y + 12, FONT, "text-anchor=\"middle\" font-weight=\"600\"", sign.mark());
        }
    }

    private static double width(Sign sign) {
        return SWATCH + 5 + TextFit.width(sign.text(), FONT) + 12;
    }
}
