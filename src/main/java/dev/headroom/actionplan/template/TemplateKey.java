package dev.headroom.actionplan.template;

import dev.headroom.platform.errors.BadInput;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys by which the parts of a template name each other: short and plain, and never shown in a plan. */
final class TemplateKey {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private TemplateKey() {}

    static void require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new BadInput(
                    "The key is not plain: write a small letter, then up to 39 small letters, digits or underscores.",
                    "key");
        }
    }

    static void requireKnown(Set<String> known, String key, String what, String... field) {
        if (!known.contains(key)) {
            throw new BadInput("The template has no " + what + " with this key: add it, or name another one.", field);
        }
    }
}
