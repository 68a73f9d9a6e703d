package dev.headroom.platform.sql;

import dev.headroom.platform.text.Text;

/** Turns the beginning of a name, as typed, into a LIKE pattern on a name's key. */
public final class NamePrefix {

    private NamePrefix() {}

    /** What LIKE takes for wildcards is data here; the pattern's escape character is a backslash. */
    public static String pattern(String typed) {
        String key = Text.key(typed);
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
