package dev.headroom.account.imports;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a pattern would cost, told from its text alone: compiling it to find out can itself take gigabytes or never end.
 * Counts the steps RE2 compiles a pattern to, one too many rather than one too few; {@code x{1000}} has a thousand.
 */
final class PatternCost {

    /** A table of Unicode is one step to match, and hundreds of ranges to compile. */
    private static final int TABLE = 20;

    /** Beyond any limit, and far from overflowing when multiplied. */
    private static final long CEILING = 1_000_000;

    /** RE2 repeats nothing more often than 1,000 times; the pattern is refused for that itself. */
    private static final int MOST_DIGITS = 5;

    /** So many characters of a range are a step: without regard to case, compiling looks each of them up. */
    private static final int CHARACTERS_A_STEP = 500;

    /** Older forms of Cyrillic letters. Compiling one of them without regard to case never ends in RE2/J 1.8. */
    private static final int FIRST_ENDLESS = 0x1C80;

    private static final int LAST_ENDLESS = 0x1C88;

    private static final Pattern FLAGS = Pattern.compile("[a-zA-Z-]*");

    private final String pattern;
    private final long steps;
    private int at;
    private boolean endless;

    PatternCost(String pattern) {
        this.pattern = pattern;
        this.endless = pattern.chars().anyMatch(letter -> FIRST_ENDLESS <= letter && letter <= LAST_ENDLESS);
        long sum = 2;
        while (at < pattern.length()) {
            sum = capped(sum + sequence());
            // A parenthesis that closes nothing: RE2 says so.
            at++;
        }
        this.steps = sum;
    }

    long steps() {
        return steps;
    }

    /** Whether it names a letter that must not be compiled. */
    boolean isEndless() {
        return endless;
    }

    private static long capped(long steps) {
        return Math.min(steps, CEILING);
    }

    /** Up to the parenthesis that ends it, or to the end. Nothing at all is a step, too. */
    private long sequence() {
        long before = 1;
        long last = 0;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            char next = pattern.charAt(at);
            if (next == '*' || next == '+' || next == '?') {
                at++;
                last += next == '*' ? 2 : 1;
            } else if (next == '{') {
                last = repeated(last);
            } else if (!skipFlags()) {
                before = capped(before + last);
                last = atom(next);
            }
        }
        return capped(before + last);
    }

    private long atom(char first) {
        at++;
        return switch (first) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '|' -> 2;
            default -> 1;
        };
    }

    /** Flags alone, such as {@code (?i)}, are nothing to repeat: what repeats behind them is what stands before. */
    private boolean skipFlags() {
        int end = pattern.indexOf(')', at);
        boolean flags = pattern.startsWith("(?", at)
                && end > at
                && FLAGS.matcher(pattern.substring(at + 2, end)).matches();
        if (flags) {
            at = end + 1;
        }
        return flags;
    }

    private long group() {
        if (pattern.startsWith("?", at)) {
            while (at < pattern.length() && ":>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at++;
        }
        long inside = sequence();
        at++;
        return capped(inside + 2);
    }

    private long characters() {
        long cost = 1;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        int start = at;
        // A bracket that closes at once is itself the first of the characters.
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == start)) {
            if (pattern.startsWith("[:", at)) {
                skipBehind(":]");
            } else if (pattern.startsWith("\\p", at) || pattern.startsWith("\\P", at)) {
                at++;
                cost += escaped();
            } else {
                cost += range();
            }
        }
        at++;
        return cost;
    }

    /** A character, or all of them from one to another. */
    private long range() {
        int low = character();
        boolean open = pattern.startsWith("-", at) && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
        if (!open) {
            endless |= FIRST_ENDLESS <= low && low <= LAST_ENDLESS;
            return 0;
        }
        at++;
        int high = character();
        endless |= FIRST_ENDLESS <= high && low <= LAST_ENDLESS;
        return Math.max(0, high - low) / CHARACTERS_A_STEP;
    }

    private int character() {
        int found = pattern.codePointAt(at);
        at += Character.charCount(found);
        if (found != '\\' || at >= pattern.length()) {
            return found;
        }
        found = pattern.codePointAt(at);
        at += Character.charCount(found);
        return found == 'x' ? numbered() : found;
    }

    private long escaped() {
        if (at >= pattern.length()) {
            return 1;
        }
        char kind = pattern.charAt(at);
        at++;
        return switch (kind) {
            case 'p', 'P' -> table();
            case 'x' -> letter();
            case 'Q' -> quoted();
            default -> 1;
        };
    }

    private long table() {
        if (pattern.startsWith("{", at)) {
            skipBehind("}");
        } else {
            at++;
        }
        return TABLE;
    }

    private long letter() {
        int letter = numbered();
        endless |= FIRST_ENDLESS <= letter && letter <= LAST_ENDLESS;
        return 1;
    }

    /** A character by its number: two digits, or any in braces. What is none RE2 refuses. */
    private int numbered() {
        boolean inBraces = pattern.startsWith("{", at);
        int start = inBraces ? at + 1 : at;
        int end = inBraces ? pattern.indexOf('}', at) : at + 2;
        if (end < start || end > pattern.length() || end - start > MOST_DIGITS + 3) {
            return Character.MAX_CODE_POINT;
        }
        at = inBraces ? end + 1 : end;
        try {
            return Integer.parseInt(pattern.substring(start, end), 16);
        } catch (NumberFormatException e) {
            return Character.MAX_CODE_POINT;
        }
    }

    private long quoted() {
        int start = at;
        skipBehind("\\E");
        return at - start;
    }

    private void skipBehind(String end) {
        int found = pattern.indexOf(end, at);
        at = found < 0 ? pattern.length() : found + end.length();
    }

    /** Braces that hold anything but numbers stand for themselves. */
    private long repeated(long last) {
        int end = pattern.indexOf('}', at);
        String[] counts =
                end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
        boolean repeats = (counts.length == 1 || counts.length == 2 && (counts[1].isEmpty() || isNumber(counts[1])))
                && isNumber(counts[0]);
        if (!repeats) {
            at++;
            return last + 1;
        }
        at = end + 1;
        long most = Arrays.stream(counts).mapToLong(PatternCost::number).max().orElse(0);
        return capped(most * (last + 1) + 1);
    }

    private static boolean isNumber(String count) {
        return !count.isEmpty() && count.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static long number(String count) {
        return count.isEmpty() ? 0 : count.length() > MOST_DIGITS ? CEILING : Long.parseLong(count);
    }
}
