package dev.headroom.actionplan.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name of a file: never a path, never a way to hide what it is, and safe in a header. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    /** What is kept of the name a sender gave. */
    static String kept(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]", "_")
                .replace("%22", "_")
                .strip();
        if (clean.isEmpty() || clean.matches("\\.+")) {
            return "file";
        }
        int points = clean.codePointCount(0, clean.length());
        // The end tells what it is.
        return points <= LONGEST ? clean : clean.substring(clean.offsetByCodePoints(0, points - LONGEST));
    }

    /** The header that makes a browser save the file and never show it (RFC 6266). */
    static String attachment(String name) {
        String ascii = name.replaceAll("[^0-9A-Za-z._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
