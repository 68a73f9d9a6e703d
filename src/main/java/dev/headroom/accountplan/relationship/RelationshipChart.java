package dev.headroom.accountplan.relationship;

import dev.headroom.account.contact.ContactLevel;
import dev.headroom.platform.money.Money;
import dev.headroom.platform.svg.ShortAmount;
import dev.headroom.platform.svg.SvgWriter;
import dev.headroom.platform.svg.TextFit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a picture as a table: units down, levels across, each tile with the contacts it has of those it needs.
 *
 * <p>Made for a phone 390 wide and for readers who don't see colour: gaps are hatched, every tile says its numbers, and
 * the marks of single threads differ in shape. At most 60 units are drawn; a last row adds up the rest. Plain SVG
 * without scripts or fonts of its own; it scales with its frame.
 */
public final class RelationshipChart {

    private static final String INK = "#1b2530";
    private static final String SOFT = "fill=\"#51606f\"";
    private static final String MIDDLE = "text-anchor=\"middle\"";
    private static final double BOLD_WIDTH = 1.12;
    private static final double TABLE_TOP = 124;
    private static final double HEADING_FONT = 11;
    private static final double PART_INDENT = 8;

    private final RelationshipPicture picture;
    private final String accountName;
    private final RelationshipTable table;
    private final RelationshipLayout layout;
    private final SvgWriter svg = new SvgWriter();
    private final SlotPainter painter = new SlotPainter(svg);

    private RelationshipChart(RelationshipPicture picture, String accountName, int width) {
        this.picture = picture;
        this.accountName = accountName;
        table = RelationshipTable.of(picture);
        layout = RelationshipLayout.of(width);
    }

    /** The chart for a frame about as wide as given, from 320 to 1600 pixels. */
    public static String svg(RelationshipPicture picture, String accountName, int width) {
        return new RelationshipChart(picture, accountName, width).drawn();
    }

    private String drawn() {
        double legendTop = TABLE_TOP + table.rows().size() * layout.rowHeight() + 16;
        RelationshipLegend legend = new RelationshipLegend(svg, layout, table, picture.policy());
        double height = legendTop + legend.height() + RelationshipLayout.MARGIN;
        svg.open("relationships", layout.width(), height, INK, "Relationships at " + accountName, description());
        svg.raw("<defs>" + SlotPainter.PATTERN + "</defs>");
        summary();
        headings();
        for (int row = 0; row < table.rows().size(); row++) {
            row(table.rows().get(row), TABLE_TOP + row * layout.rowHeight());
        }
        legend.draw(legendTop);
        return svg.close().toString();
    }

    private void summary() {
        String name = new TextFit(layout.textWidth(), 16 * BOLD_WIDTH, 1)
                .lines(accountName)
                .get(0);
        svg.text(RelationshipLayout.MARGIN, 26, 16, "font-weight=\"700\"", name);
        line(45, 12.5, "", coverage());
        line(62, 12.5, "", threads());
        line(79, 11, SOFT, days());
    }

    /** A line as wide as the chart, set smaller where it would be wider. */
    private void line(double y, double font, String style, String text) {
        double fitting = layout.textWidth() / TextFit.width(text, 1);
        svg.text(RelationshipLayout.MARGIN, y, Math.min(font, fitting), style, text);
    }

    private String coverage() {
        RelationshipExposure exposure = picture.exposure();
        if (exposure.requiredContacts() == 0) {
            return "No unit needs a contact";
        }
        Integer missing = exposure.missingContacts();
        if (missing == null) {
            return "No touch is recorded: who is engaged is unknown";
        }
        int engaged = exposure.requiredContacts() - missing;
        return engaged + " of " + exposure.requiredContacts() + " contacts needed are engaged";
    }

    private String threads() {
        RelationshipExposure exposure = picture.exposure();
        Integer cells = exposure.singleThreadedCells();
        if (cells == null) {
            return "Which cells are single-threaded is unknown";
        }
        if (cells == 0) {
            return "No cell is single-threaded";
        }
        Money revenue = exposure.singleThreadedRevenue();
        String with = revenue == null
                ? " with unknown revenue"
                : " with " + ShortAmount.of(revenue.amount().value()) + " " + revenue.currency() + " of our revenue";
        return counted(cells, "single-threaded cell") + with;
    }

    private String days() {
        int unplaced = picture.unplacedContacts();
        String left = unplaced == 0 ? "" : "; " + counted(unplaced, "contact") + " without a unit left out";
        return "As known on " + picture.asOf() + left;
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private String description() {
        StringBuilder text = new StringBuilder(coverage() + ". " + threads() + ". " + days() + ".");
        table.rows().stream().filter(RelationshipTable.Row::hasGaps).limit(5).forEach(row -> text.append(' ')
                .append(gaps(row))
                .append('.'));
        return text.toString();
    }

    private static String gaps(RelationshipTable.Row row) {
        return RelationshipTable.LEVELS.stream()
                .filter(level -> tile(row, level).engaged() < tile(row, level).required())
                .map(level -> words(level) + " " + tile(row, level).engaged() + " of "
                        + tile(row, level).required())
                .collect(Collectors.joining(", ", row.name() + ": ", ""));
    }

    private static RelationshipTable.Tile tile(RelationshipTable.Row row, ContactLevel level) {
        return row.tiles().get(RelationshipTable.LEVELS.indexOf(level));
    }

    private static String words(ContactLevel level) {
        return level == ContactLevel.VP ? "VP" : level.name().toLowerCase(Locale.ROOT);
    }

    private void headings() {
        for (int column = 0; column < RelationshipTable.LEVELS.size(); column++) {
            ContactLevel level = RelationshipTable.LEVELS.get(column);
            double middle = layout.columnX(column) + layout.columnWidth() / 2;
            heading(words(level), layout.wide() ? List.of(words(level)) : abridged(level), middle);
        }
        if (table.hasThinThreads()) {
            heading("reached through fewer than two", List.of("single", "thread"), layout.threadsMiddle());
        }
    }

    /** The level in a column too narrow for its name. */
    private static List<String> abridged(ContactLevel level) {
        return switch (level) {
            case EXECUTIVE -> List.of("exec-", "utive");
            case PROCUREMENT -> List.of("procure-", "ment");
            default -> List.of(words(level));
        };
    }

    private void heading(String name, List<String> lines, double middle) {
        double longest = TextFit.width("procure-", 1);
        double font = layout.wide() ? HEADING_FONT : Math.min(HEADING_FONT, (layout.columnWidth() - 3) / longest);
        svg.raw("<g>").element("title", "", name);
        for (int line = 0; line < lines.size(); line++) {
            double baseline = TABLE_TOP - 8 - (lines.size() - 1 - line) * HEADING_FONT * 1.15;
            svg.text(middle, baseline, font, MIDDLE, lines.get(line));
        }
        svg.raw("</g>");
    }

    private void row(RelationshipTable.Row row, double y) {
        double height = layout.rowHeight();
        svg.line(
                RelationshipLayout.MARGIN, y, RelationshipLayout.MARGIN + layout.tableWidth(), y, "stroke=\"#e3e7eb\"");
        name(row, y);
        for (int column = 0; column < row.tiles().size(); column++) {
            RelationshipTable.Tile tile = row.tiles().get(column);
            svg.raw("<g>").element("title", "", tooltip(row, RelationshipTable.LEVELS.get(column)));
            // A gap between tiles keeps neighbours of one fill apart.
            painter.tile(tile, layout.columnX(column) + 1, y + 1, layout.columnWidth() - 2, height - 2);
            svg.raw("</g>");
        }
        marks(row, y + height / 2);
    }

    private void name(RelationshipTable.Row row, double y) {
        double font = layout.nameFont();
        double indent = row.part() ? PART_INDENT : 0;
        List<String> lines = new TextFit(layout.nameWidth() - indent - 6, font, 2).lines(row.name());
        svg.raw("<g>").element("title", "", row.name());
        double first = y + layout.rowHeight() / 2 + font * 0.35 - (lines.size() - 1) * font * 0.575;
        for (int line = 0; line < lines.size(); line++) {
            svg.text(RelationshipLayout.MARGIN + indent, first + line * font * 1.15, font, "", lines.get(line));
        }
        svg.raw("</g>");
    }

    private static String tooltip(RelationshipTable.Row row, ContactLevel level) {
        RelationshipTable.Tile tile = tile(row, level);
        String need = tile.required() == 0 ? "none needed" : tile.engaged() + " of " + tile.required() + " engaged";
        return row.name() + ", " + words(level) + ": " + need + ", " + tile.known() + " known";
    }

    private void marks(RelationshipTable.Row row, double middleY) {
        RelationshipTable.Threads threads = row.threads();
        boolean theirs = threads.theirs() < RelationshipTable.Threads.ENOUGH;
        boolean ours = threads.ours() < RelationshipTable.Threads.ENOUGH;
        double apart = theirs && ours ? 9 : 0;
        if (theirs) {
            svg.raw("<g>").element("title", "", row.name() + ": " + threads.theirs() + " of theirs");
            painter.theirs(threads.theirs(), layout.threadsMiddle() - apart, middleY);
            svg.raw("</g>");
        }
        if (ours) {
            svg.raw("<g>").element("title", "", row.name() + ": " + threads.ours() + " of us");
            painter.ours(threads.ours(), layout.threadsMiddle() + apart, middleY);
            svg.raw("</g>");
        }
    }
}
