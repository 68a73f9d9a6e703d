package dev.headroom.platform.graphql.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry of an Accept or Content-Type header: the type in lower case, its charset and its weight in thousandths. */
record MediaRange(String type, @Nullable String charset, int weight) {

    private static final int WHOLE = 1000;

    /** All entries in the order written; an entry that can't be read weighs nothing. */
    static List<MediaRange> list(String header) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String entry : split(header, ',')) {
            if (!entry.isBlank()) {
                ranges.add(parse(entry));
            }
        }
        return ranges;
    }

    static MediaRange parse(String entry) {
        List<String> parts = split(entry, ';');
        String charset = null;
        int weight = WHOLE;
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : unquoted(part.substring(equals + 1).strip());
            switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "charset" -> charset = value.toLowerCase(Locale.ROOT);
                case "q" -> weight = weight(value);
                default -> {} // other parameters do not change what is meant
            }
        }
        return new MediaRange(parts.get(0).strip().toLowerCase(Locale.ROOT), charset, weight);
    }

    boolean speaksUtf8() {
        return charset == null || charset.equals("utf-8") || charset.equals("utf8");
    }

    private static int weight(String value) {
        if (!value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(value) * WHOLE);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
