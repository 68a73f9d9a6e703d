package dev.headroom.platform.graphql.rules;

/** Tells text that every store and client can hold from text that breaks one of them. */
public final class CleanText {

    private CleanText() {}

    /** False for U+0000, which PostgreSQL can't store, and for unpaired surrogates, which have no UTF-8 form. */
    public static boolean isClean(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
