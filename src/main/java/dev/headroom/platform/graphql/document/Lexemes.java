package dev.headroom.platform.graphql.document;

import dev.headroom.platform.graphql.rules.Code;
import dev.headroom.platform.graphql.rules.GraphqlLimits;
import dev.headroom.platform.graphql.rules.NumberRule;
import dev.headroom.platform.graphql.rules.Refusal;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Walks a document once before the parser sees it. The parser would stop at most of these limits too, but late, without
 * saying what it saw, and only after converting numbers whose conversion is the attack.
 */
final class Lexemes {

    private static final Set<String> OPERATIONS = Set.of("query", "mutation", "subscription");

    private final String text;
    private final NumberRule numbers;
    private int at;
    private int tokens;
    private int operations;
    private int nesting;
    private int deepest;

    private Lexemes(String text, GraphqlLimits limits) {
        this.text = text;
        this.numbers = new NumberRule(limits.maxNumberCharacters(), limits.maxExponentDigits());
    }

    static void check(String text, GraphqlLimits limits) {
        Lexemes lexemes = new Lexemes(text, limits);
        while (lexemes.at < text.length()) {
            lexemes.next();
        }
        refuseAbove(limits.maxOperations(), lexemes.operations, "operations", Code.TOO_MANY_OPERATIONS);
        refuseAbove(limits.maxCharacters(), text.length(), "characters", Code.QUERY_TOO_COMPLEX);
        refuseAbove(limits.maxTokens(), lexemes.tokens, "tokens", Code.QUERY_TOO_COMPLEX);
        refuseAbove(limits.maxNesting(), lexemes.deepest, "nesting", Code.QUERY_TOO_DEEP);
    }

    private static void refuseAbove(int allowed, int seen, String limit, Code code) {
        if (seen > allowed) {
            throw Refusal.limit(
                    code,
                    "The document has " + (limit.equals("nesting") ? seen + " levels of nesting" : seen + " " + limit)
                            + "; " + allowed + " are allowed.",
                    limit,
                    allowed,
                    seen);
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '#') {
            skipLine();
        } else if (c == '"') {
            tokens++;
            string();
        } else if (isDigit(c) || c == '-') {
            tokens++;
            number();
        } else if (isNamePart(c)) {
            tokens++;
            skipName();
        } else {
            punctuator(c);
        }
    }

    private void punctuator(char c) {
        at++;
        if (c == ' ' || c == '\n' || c == ',' || c == '\t' || c == '\r') {
            return;
        }
        tokens++;
        if (c == '.' && text.startsWith("..", at)) {
            at += 2;
        } else if (c == '{' || c == '(' || c == '[') {
            deepest = Math.max(deepest, ++nesting);
        } else if (c == '}' || c == ')' || c == ']') {
            nesting--;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipName() {
        int start = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (nesting == 0 && OPERATIONS.contains(text.substring(start, at))) {
            operations++;
        }
    }

    private void number() {
        int start = at++;
        while (at < text.length() && isNumberPart(text.charAt(at), text.charAt(at - 1))) {
            at++;
        }
        if (!numbers.allows(text.subSequence(start, at))) {
            throw numbers.refusal(Code.BAD_USER_INPUT, "The document", text.substring(start, at));
        }
    }

    private static boolean isNumberPart(char c, char before) {
        boolean sign = (c == '-' || c == '+') && (before == 'e' || before == 'E');
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || sign;
    }

    private void string() {
        if (text.startsWith("\"\"\"", at)) {
            blockString();
            return;
        }
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' || c == '\n' || c == '\r') {
                return; // a broken line is the parser's to report
            }
            if (c == '\\') {
                escape();
            }
        }
    }

    private void blockString() {
        at += 3;
        while (at < text.length() && !text.startsWith("\"\"\"", at)) {
            at += text.startsWith("\\\"\"\"", at) ? 4 : 1;
        }
        at += 3;
    }

    /** The envelope has no raw U+0000 and no unpaired surrogates; escapes could still make them. */
    private void escape() {
        int high = unicodeEscape();
        if (high < 0) {
            at++;
            return;
        }
        boolean surrogate = high >= Character.MIN_SURROGATE && high <= Character.MAX_SURROGATE;
        if (surrogate && Character.isHighSurrogate((char) high) && text.startsWith("\\", at)) {
            at++;
            int low = unicodeEscape();
            surrogate = low < Character.MIN_LOW_SURROGATE || low > Character.MAX_LOW_SURROGATE;
        }
        if (surrogate || high == 0) {
            throw new Refusal(Code.INVALID_ENCODING, "A string has an escape for U+0000 or half a surrogate pair.");
        }
    }

    /** The code unit of {@code uXXXX} or the code point of <code>u{X}</code> at the position; -1 when there is none. */
    private int unicodeEscape() {
        if (!text.startsWith("u", at)) {
            return -1;
        }
        boolean braced = text.startsWith("{", at + 1);
        int start = braced ? at + 2 : at + 1;
        int end = braced ? text.indexOf('}', start) : start + 4;
        if (end <= start || end > text.length()) {
            return -1;
        }
        OptionalInt value = hexadecimal(start, end);
        value.ifPresent(known -> at = braced ? end + 1 : end);
        return value.orElse(-1);
    }

    /** Any number of digits, as the parser reads them: zeros in front do not make another character. */
    private OptionalInt hexadecimal(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return OptionalInt.empty();
            }
            value = value * 16 + digit;
        }
        return OptionalInt.of(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
