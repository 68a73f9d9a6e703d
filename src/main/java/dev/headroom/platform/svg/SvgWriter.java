package dev.headroom.platform.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements. Everything that comes from outside passes through {@link #escaped}. */
public final class SvgWriter {

    private final StringBuilder svg = new StringBuilder();

    /**
     * Begins a picture that scales with its frame, on white and in the device's own font. Its title and description are
     * what a reader without sight gets.
     *
     * @param id begins the ids of the two, so that several pictures can stand on one page
     */
    public SvgWriter open(String id, double width, double height, String ink, String title, String description) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.append(number(width)).append(' ').append(number(height));
        svg.append("\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-text\"");
        svg.append(" font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,sans-serif\"");
        svg.append(" fill=\"").append(ink).append("\">");
        element("title", "id=\"" + id + "-title\"", title);
        element("desc", "id=\"" + id + "-text\"", description);
        return rect(0, 0, width, height, "fill=\"#ffffff\"");
    }

    public SvgWriter close() {
        return raw("</svg>");
    }

    /** Markup of our own; never text from outside. */
    public SvgWriter raw(String markup) {
        svg.append(markup);
        return this;
    }

    /** An element that holds nothing but text. */
    public SvgWriter element(String name, String attributes, String text) {
        svg.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>');
        svg.append(escaped(text)).append("</").append(name).append('>');
        return this;
    }

    public SvgWriter rect(double x, double y, double width, double height, String attributes) {
        svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        svg.append("\" ").append(attributes).append("/>");
        return this;
    }

    public SvgWriter line(double x1, double y1, double x2, double y2, String attributes) {
        svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        svg.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        svg.append("\" ").append(attributes).append("/>");
        return this;
    }

    public SvgWriter text(double x, double y, double fontSize, String attributes, String text) {
        String place = "x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"" + number(fontSize) + "\"";
        return element("text", attributes.isEmpty() ? place : place + " " + attributes, text);
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    /** One decimal is finer than any screen shows at these sizes, and keeps the picture small. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text as XML allows it: markup characters as entities, and characters no document may hold replaced. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(codePoint) ? codePoint : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= 0x20 && codePoint < 0xD800)
                || (codePoint > 0xDFFF && codePoint < 0xFFFE)
                || codePoint > 0xFFFF;
    }
}
