package dev.headroom.account.imports;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.headroom.platform.errors.BadInput;

/**
 * A pattern of a user. RE2 matches in time linear in the text; {@code java.util.regex} can be made to run for years by
 * a pattern such as {@code (a+)+b}.
 */
public final class TitlePattern {

    /** Bounds what matching one title costs. */
    private static final int LONGEST = 500;

    private TitlePattern() {}

    public static Pattern compile(String pattern, String... field) {
        if (pattern.isEmpty() || pattern.length() > LONGEST) {
            throw new BadInput("A pattern has 1 to " + LONGEST + " characters.", field);
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new BadInput(
                    "The pattern is not one RE2 understands (" + e.getDescription()
                            + "): see github.com/google/re2/wiki/Syntax.",
                    field);
        }
    }
}
