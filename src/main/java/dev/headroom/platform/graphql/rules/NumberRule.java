package dev.headroom.platform.graphql.rules;

/** How long a number may be before anything converts it: conversion costs far more than the bytes do. */
public record NumberRule(int characters, int exponentDigits) {

    public boolean allows(CharSequence number) {
        return number.length() <= characters && exponent(number) <= exponentDigits;
    }

    /** Says which of the two is passed, and by how much; {@code where} begins the sentence. */
    public Refusal refusal(Code code, String where, CharSequence number) {
        boolean tooLong = number.length() > characters;
        int allowed = tooLong ? characters : exponentDigits;
        int seen = tooLong ? number.length() : exponent(number);
        String what = tooLong ? "a number of " + seen + " characters" : "an exponent of " + seen + " digits";
        return Refusal.limit(
                code,
                where + " has " + what + "; " + allowed + " are allowed.",
                tooLong ? "numberCharacters" : "exponentDigits",
                allowed,
                seen);
    }

    private static int exponent(CharSequence number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                int digits = number.length() - i - 1;
                boolean signed = digits > 0 && !Character.isDigit(number.charAt(i + 1));
                return digits - (signed ? 1 : 0);
            }
        }
        return 0;
    }
}
