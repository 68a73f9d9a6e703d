package dev.headroom.accountplan.template;

import dev.headroom.platform.errors.BadInput;
import java.util.regex.Pattern;

/** The form of the keys in a template: plans refer to them for years, so they are short, plain and never shown. */
final class TemplateKey {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private TemplateKey() {}

    static void require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new BadInput(
                    "The key \"" + shown(key) + "\" is not plain: write a small letter, then up to 39 small letters,"
                            + " digits or underscores.",
                    "key");
        }
    }

    private static String shown(String key) {
        return key.length() > 50 ? key.substring(0, 50) + "…" : key;
    }
}
