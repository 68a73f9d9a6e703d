package dev.headroom.actionplan.chart;

/**
 * The colours, as attributes for light paper and as one style for the dark: where a page allows no styles, the picture
 * is a light one and complete. Nothing is told by colour alone.
 */
final class ChartInk {

    static final String INK_COLOUR = "#1b2530";
    static final String GROUND = "class=\"ap-ground\" fill=\"#ffffff\"";
    static final String LANE = "class=\"ap-lane\" fill=\"#e9eef3\"";
    static final String GRID = "class=\"ap-grid\" stroke=\"#dfe5ea\"";
    static final String INK = "class=\"ap-ink\" fill=\"#1b2530\"";
    static final String SOFT = "class=\"ap-soft\" fill=\"#51606f\"";
    /** Keeps words legible that lie over lines. */
    static final String HALO = "class=\"ap-halo\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\""
            + " paint-order=\"stroke\"";

    static final String LATE_TEXT = "class=\"ap-late-ink\" fill=\"#8a3a00\" font-weight=\"700\"";
    static final String OPEN = "class=\"ap-open\" fill=\"#d3e3f2\" stroke=\"#20578f\"";
    static final String CLAIMED = "class=\"ap-claimed\" fill=\"url(#action-plan-claimed)\" stroke=\"#20578f\"";
    static final String DONE = "class=\"ap-done\" fill=\"#20578f\" stroke=\"#20578f\"";
    static final String ON_DONE = "class=\"ap-on-done\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"";
    static final String LATE = "class=\"ap-late\" fill=\"url(#action-plan-late)\" stroke=\"#8a3a00\"";
    static final String CRITICAL = "class=\"ap-line\" fill=\"none\" stroke=\"#1b2530\" stroke-width=\"2.4\"";
    static final String LINE = "class=\"ap-line\" stroke=\"#1b2530\"";
    static final String TODAY = "class=\"ap-today\" stroke=\"#a3004f\" stroke-width=\"1.6\"";
    static final String TODAY_TEXT = "class=\"ap-today-ink\" fill=\"#a3004f\" font-weight=\"700\"";
    static final String PIN = "class=\"ap-pin\" fill=\"#1b2530\" stroke=\"#ffffff\"";

    /** Hatchings. */
    static final String DEFINITIONS = "<defs><pattern id=\"action-plan-late\" width=\"5\" height=\"5\""
            + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + "<rect width=\"5\" height=\"5\" class=\"ap-late-ground\" fill=\"#fff3e6\"/>"
            + "<rect width=\"2\" height=\"5\" class=\"ap-late-line\" fill=\"#c05a00\"/></pattern>"
            + "<pattern id=\"action-plan-claimed\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(-45)\">"
            + "<rect width=\"5\" height=\"5\" class=\"ap-claimed-ground\" fill=\"#d3e3f2\"/>"
            + "<rect width=\"2\" height=\"5\" class=\"ap-claimed-line\" fill=\"#20578f\"/></pattern></defs>";

    static final String STYLE = "@media (prefers-color-scheme:dark){.ap-ground{fill:#12171d}.ap-lane{fill:#232d38}"
            + ".ap-grid{stroke:#2a343e}.ap-ink{fill:#e8edf2}.ap-soft{fill:#a9b6c2}.ap-late-ink{fill:#ffb066}"
            + ".ap-open{fill:#22405d;stroke:#7fb3e6}.ap-claimed{stroke:#7fb3e6}.ap-done{fill:#7fb3e6;stroke:#7fb3e6}"
            + ".ap-on-done{stroke:#12171d}.ap-late{stroke:#ffb066}.ap-line{stroke:#e8edf2}.ap-today{stroke:#ff7ab8}"
            + ".ap-today-ink{fill:#ff7ab8}.ap-halo{stroke:#12171d}.ap-pin{fill:#e8edf2;stroke:#12171d}"
            + ".ap-late-ground{fill:#3b2710}.ap-late-line{fill:#ff9a3d}"
            + ".ap-claimed-ground{fill:#22405d}.ap-claimed-line{fill:#7fb3e6}}";

    private ChartInk() {}
}
