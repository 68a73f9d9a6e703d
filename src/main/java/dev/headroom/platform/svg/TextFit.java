package dev.headroom.platform.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks and shortens text to fit a width without a font to measure with. The estimate errs on the wide side, because
 * a name cut a letter early reads better than one that runs into its neighbour.
 */
public record TextFit(double width, double fontSize, int maxLines) {

    private static final String ELLIPSIS = "…";

    /** The text in at most the allowed lines, the last one ending in an ellipsis when something is left out. */
    public List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits(longer)) {
                line = longer;
            } else if (lines.size() + 1 == maxLines) {
                lines.add(shortened(longer));
                return lines;
            } else {
                lines.add(shortened(line));
                line = word;
            }
        }
        lines.add(shortened(line));
        return lines;
    }

    private String shortened(String line) {
        if (fits(line)) {
            return line;
        }
        int end = line.length();
        while (end > 0 && !fits(line.substring(0, end) + ELLIPSIS)) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private boolean fits(String line) {
        return width(line, fontSize) <= width;
    }

    /** About how wide the text is set in a common sans-serif font. */
    public static double width(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextFit::emWidth).sum() * fontSize;
    }

    private static double emWidth(int codePoint) {
        if (codePoint > 0x2E80) {
            return 1.0;
        }
        if ("iljtfr.,'|()[]:;! ".indexOf(codePoint) >= 0) {
            return 0.38;
        }
        if ("mwMW%@".indexOf(codePoint) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(codePoint) ? 0.72 : 0.6;
    }
}
