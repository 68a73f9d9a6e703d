package dev.headroom.account.imports;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.headroom.platform.errors.BadInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of a user. RE2 matches in time linear in the text; {@code java.util.regex} can be made to run for years by a
 * pattern such as {@code (a+)+b}. Linear is the text times the steps of the pattern, so these are limited, too.
 */
public final class TitlePattern {

    /** Rules are read by people; nobody finds their way in a longer one. */
    private static final int LONGEST = 500;

    /** A word of ten letters has ten steps. A title of 1,000 characters takes some 25 ms at worst. */
    private static final int MOST_STEPS = 1000;

    /** Of all rules of a mapping, which may all be tried on each title: 100 rules of some five words each. */
    private static final int MOST_STEPS_OF_ALL = 5000;

    private TitlePattern() {}

    /**
     * The patterns of a mapping's list of rules, in its order. May take some hundred milliseconds: not for an event
     * loop.
     */
    public static List<Pattern> compileAll(List<String> patterns, String rules) {
        List<Pattern> compiled = new ArrayList<>();
        long steps = 0;
        for (String pattern : patterns) {
            String[] field = {"mapping", rules, Integer.toString(compiled.size()), "titlePattern"};
            steps += steps(pattern, field);
            if (steps > MOST_STEPS_OF_ALL) {
                throw new BadInput(
                        "The patterns up to this one come to " + steps + " steps (about one for each letter, counted"
                                + " repetitions multiplied), more than " + MOST_STEPS_OF_ALL
                                + ": shorten them, or leave rules out.",
                        field);
            }
            compiled.add(compile(pattern, field));
        }
        return compiled;
    }

    private static long steps(String pattern, String... field) {
        if (pattern.isEmpty() || pattern.length() > LONGEST) {
            throw new BadInput(
                    "The pattern has " + pattern.length() + " characters, and 1 to " + LONGEST
                            + " are allowed: shorten it, or leave the rule out.",
                    field);
        }
        var cost = new PatternCost(pattern);
        if (cost.isEndless()) {
            throw new BadInput(
                    "The pattern names a letter or a range that touches U+1C80 to U+1C88, which can't be matched"
                            + " whatever their case: leave these out.",
                    field);
        }
        if (cost.steps() > MOST_STEPS) {
            throw new BadInput(
                    "The pattern comes to more than " + MOST_STEPS + " steps (about one for each letter, counted"
                            + " repetitions multiplied): write .* instead of .{0,1000}, or split the rule.",
                    field);
        }
        return cost.steps();
    }

    private static Pattern compile(String pattern, String... field) {
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
