package dev.headroom.account.imports;

/** A name in a file as it is shown, and what its spellings have in common. */
public record ImportName(String text, String key) {}
