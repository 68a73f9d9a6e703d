package dev.headroom.platform.mutations;

/** The answer of one mutation under one key, on its way to the table of keys. */
public record StoredAnswer(String mutation, String key, byte[] fingerprint, String answer) {}
