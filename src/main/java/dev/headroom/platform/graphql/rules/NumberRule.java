package dev.headroom.platform.graphql.rules;

/** How long a number may be before anything converts it: conversion costs far more than the bytes do. */
public record NumberRule(int characters, int exponentDigits) {

    public boolean allows(CharSequence number) {
        if (number.length() > characters) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                int digits = number.length() - i - 1;
                boolean signed = digits > 0 && !Character.isDigit(number.charAt(i + 1));
                return digits - (signed ? 1 : 0) <= exponentDigits;
            }
        }
        return true;
    }
}
